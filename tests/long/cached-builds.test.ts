import { it } from "vitest";
import { expectSameBuilds } from "./edited-builds.ts";

it("builds on what was kept as from nothing after each of 60 edits", () => expectSameBuilds(60));
