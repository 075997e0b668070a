import { it } from "vitest";
import { expectSamePreviews } from "../long/edited-previews.ts";

it("gives the bytes of a build from nothing after each of 200 edits", () => expectSamePreviews(200));
