import { it } from "vitest";
import { expectSameBuilds } from "../long/edited-builds.ts";

it("builds on what was kept as from nothing after each of 200 edits", () => expectSameBuilds(200));
