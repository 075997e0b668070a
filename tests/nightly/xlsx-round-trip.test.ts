import { it } from "vitest";
import { canRecalculate, recalculate } from "../long/recalculate.ts";
import { expectNoChange } from "../long/round-trip.ts";

it.runIf(canRecalculate)("the exported workbook comes back as it went after LibreOffice has saved it", () =>
  expectNoChange((bytes) => recalculate({ out: bytes })["out"] ?? new Uint8Array()),
);
