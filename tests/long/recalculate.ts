import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Workbook } from "@cj-tech-master/excelts";
import { findSoffice } from "../../scripts/find-soffice.ts";
import { headerRow } from "../../src/export/xlsx/file/header-row.ts";
import type { Sheet } from "../../src/export/xlsx/sheet.ts";
import { dateSerial } from "../../src/export/xlsx/values.ts";

const soffice = findSoffice();

/** Whether LibreOffice is there; tells once where it is not. */
export const canRecalculate = soffice !== undefined;
if (!canRecalculate) console.warn("No LibreOffice was found: the exported workbook was not recalculated.");

/** LibreOffice keeps the values of a file unless its profile says that it calculates all of them anew. */
const profile = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

/** Opens each workbook in LibreOffice, which calculates every formula anew, and saves it again. */
export function recalculate(workbooks: Readonly<Record<string, Uint8Array>>): Readonly<Record<string, Uint8Array>> {
  if (soffice === undefined) throw new Error("there is no LibreOffice");
  const folder = mkdtempSync(join(tmpdir(), "citybook-recalculated-"));
  try {
    mkdirSync(join(folder, "profile/user"), { recursive: true });
    writeFileSync(join(folder, "profile/user/registrymodifications.xcu"), profile);
    const files = Object.entries(workbooks).map(([name, bytes]) => {
      writeFileSync(join(folder, `${name}.xlsx`), bytes);
      return join(folder, `${name}.xlsx`);
    });
    const own = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    const words = [own, "--headless", "--convert-to", "xlsx", "--outdir", join(folder, "saved"), ...files];
    const { status, stderr } = spawnSync(soffice, words, { encoding: "utf8", timeout: 550_000 });
    if (status !== 0) throw new Error(`LibreOffice ended with ${status}: ${stderr}`);
    return Object.fromEntries(
      Object.keys(workbooks).map((name) => [name, new Uint8Array(readFileSync(join(folder, "saved", `${name}.xlsx`)))]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const day = 86_400_000;
const excelEpoch = 25_569;

/** A value that can be compared: dates as the numbers that a spreadsheet keeps, an empty result as an empty text. */
function plain(value: unknown): string | number {
  if (typeof value === "number") return value;
  if (value instanceof Date) return value.getTime() / day + excelEpoch;
  if (typeof value === "object" && value !== null) {
    if ("date" in value) return dateSerial(String(value.date));
    return "error" in value ? String(value.error) : "";
  }
  return String(value ?? "");
}

const isSame = (a: string | number, b: string | number): boolean =>
  typeof a === "number" && typeof b === "number"
    ? Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b))
    : a === b;

export interface Compared {
  readonly formulas: number;
  /** The cells whose value differs, as "sheet!cell: wanted, found". */
  readonly differing: readonly string[];
}

/** Sets what the formulas of the sheets come to against the same cells of a recalculated workbook. */
export async function compareFormulas(sheets: readonly Sheet[], recalculated: Uint8Array): Promise<Compared> {
  const workbook = new Workbook();
  await workbook.xlsx.load(recalculated);
  const differing: string[] = [];
  let formulas = 0;
  for (const sheet of sheets) {
    const worksheet = workbook.getWorksheet(sheet.name);
    const live = sheet.columns.flatMap(({ formula }, at) => (formula === undefined ? [] : [at]));
    for (const [line, row] of sheet.rows.entries()) {
      for (const at of live) {
        formulas += 1;
        const found = worksheet?.getCell(headerRow(sheet) + 1 + line, at + 1);
        const [a, b] = [plain(row[at]), found?.formula === undefined ? "no formula" : plain(found.result)];
        if (!isSame(a, b)) differing.push(`${sheet.name}!${found?.address}: ${a}, ${b}`);
      }
    }
  }
  return { formulas, differing };
}
