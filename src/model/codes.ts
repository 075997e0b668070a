import { cellsCodes } from "./codes/cells.ts";
import { filesCodes } from "./codes/files.ts";
import { houseCodes } from "./codes/house.ts";
import { importCodes } from "./codes/import.ts";
import { limitsCodes } from "./codes/limits.ts";
import { overlaysCodes } from "./codes/overlays.ts";
import { pagesCodes } from "./codes/pages.ts";
import { connectionCodes, partsCodes } from "./codes/parts.ts";
import { plausibilityCodes } from "./codes/plausibility.ts";
import { readingCodes } from "./codes/reading.ts";
import { rowsCodes } from "./codes/rows.ts";
import { workbookCodes } from "./codes/workbook.ts";

/** Every kind of problem, under its stable code. */
export const codes = {
  ...readingCodes,
  ...filesCodes,
  ...partsCodes,
  ...connectionCodes,
  ...limitsCodes,
  ...cellsCodes,
  ...rowsCodes,
  ...plausibilityCodes,
  ...overlaysCodes,
  ...workbookCodes,
  ...pagesCodes,
  ...houseCodes,
  ...importCodes,
};

export type Code = keyof typeof codes;
