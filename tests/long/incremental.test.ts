import { it } from "vitest";
import { expectSamePreviews } from "./edited-previews.ts";

it("gives the bytes of a build from nothing after each of 80 edits", () => expectSamePreviews(80));
