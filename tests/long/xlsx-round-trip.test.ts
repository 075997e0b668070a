import { it } from "vitest";
import { expectNoChange } from "./round-trip.ts";

it("the exported workbook of the shipped datasets comes back as it went", { timeout: 600_000 }, () =>
  expectNoChange((bytes) => bytes),
);
