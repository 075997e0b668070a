import type { Derived } from "../../derive/derived.ts";
import { assumptionsSheet } from "./assumptions.ts";
import { commitmentsSheet } from "./commitments-sheet.ts";
import { comparisonSheet } from "./comparison-sheet.ts";
import { factSheets } from "./facts.ts";
import { contentsSheet, dictionarySheet, notesSheet } from "./front-sheets.ts";
import { intensityLines } from "./intensity-rows.ts";
import { intensitySheet } from "./intensity-sheet.ts";
import { toMaterial } from "./material.ts";
import { measuresSheet } from "./measures-sheet.ts";
import { packageYearsSheet } from "./package-years-sheet.ts";
import { potsSheet } from "./pots-sheet.ts";
import { ratesSheet } from "./rates-sheet.ts";
import { resultsSheet } from "./results-sheet.ts";
import { withRowLinks } from "./row-links.ts";
import { rulesSheet } from "./rules-sheet.ts";
import type { Sheet } from "./sheet.ts";
import { viewSheets } from "./view-sheets.ts";
import { whatCountsSheet } from "./what-counts.ts";
import { wholesSheet } from "./wholes-sheet.ts";
import { wordsSheet } from "./words-sheet.ts";

/** All sheets with a table, in their order: what the workbook is about, figures, the steps to them, views, facts. */
export function toSheets(derived: Derived, shownFile = (file: string): string => file): readonly Sheet[] {
  const material = toMaterial(derived);
  const lines = intensityLines(material);
  const intensity = intensitySheet(material, lines);
  const tables = [
    assumptionsSheet(material.choices),
    whatCountsSheet(material.choices),
    intensity,
    commitmentsSheet(material),
    comparisonSheet(intensity, lines, material),
    wholesSheet(material),
    potsSheet(material),
    measuresSheet(material),
    packageYearsSheet(material),
    ratesSheet(material),
    ...viewSheets(material),
    ...factSheets(derived, shownFile),
  ];
  const results = resultsSheet(intensity, lines);
  const dictionary = dictionarySheet([results, ...tables]);
  const front = [notesSheet(), rulesSheet(), wordsSheet()];
  const listed = [results, ...front, dictionary, ...tables];
  return withRowLinks([contentsSheet(listed), ...listed]);
}
