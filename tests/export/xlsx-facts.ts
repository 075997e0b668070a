import type { WorkbookFacts } from "../../src/export/xlsx/cover.ts";

/** What the cover of a workbook says in tests. */
export const testFacts: WorkbookFacts = {
  title: "Test <of> a workbook",
  toolVersion: "0.0.0",
  date: "2025-06",
  checksum: "0".repeat(64),
  choices: "reference year 2025",
  shownFile: (file) => file,
};
