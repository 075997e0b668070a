import { type BundleFile, textFile } from "../../export/bundle/bundle-file.ts";
import { keepPages, pageFiles } from "../../export/bundle/keep-pages.ts";
import { fileName } from "../../export/xlsx/file-name.ts";
import { packageOf } from "../commands/export-datapackage.ts";
import { workbookFacts } from "../workbook-facts.ts";
import type { Material } from "./material.ts";

/** One part of a bundle: what it is called with --only, what the readme says of it, and the files that it is made of. */
export interface Part {
  readonly name: string;
  /** Where it lies in the bundle. */
  readonly path: string;
  readonly says: string;
  readonly files: (material: Material) => Promise<readonly BundleFile[]>;
}

const pages: Part = {
  name: "pages",
  path: "pages",
  says: "the reports, to be read in any browser, and beside them the specs of their charts",
  files: async ({ pages: made, chosen }) => {
    if (made === undefined) throw new Error("pages are asked for before they are made");
    return pageFiles(chosen === undefined ? made : keepPages(made, chosen), "pages");
  },
};

const spreadsheet: Part = {
  name: "xlsx",
  path: "the .xlsx file",
  says: "all figures as live formulas and all facts, for Excel and LibreOffice",
  files: async ({ opened, derived, terminal }) => {
    const { toXlsx } = await import("../../export/xlsx/to-xlsx.ts");
    return [
      { path: fileName(opened.workbook.title), bytes: toXlsx(derived, workbookFacts(opened, derived, terminal)).bytes },
    ];
  },
};

const dataPackage: Part = {
  name: "datapackage",
  path: "datapackage",
  says: "all facts and views as CSV files with their descriptions, for R, Python and databases",
  files: async (material) =>
    packageOf(material, material.terminal).map(({ path, text }) => textFile(`datapackage/${path}`, text)),
};

/** The parts of a bundle in the order of its readme; one line is one part. */
export const parts: readonly Part[] = [pages, spreadsheet, dataPackage];
