import { Workbook } from "@cj-tech-master/excelts";
import fc from "fast-check";
import { strToU8, unzipSync, zipSync } from "fflate";
import { knownTables } from "../../src/check/known-tables.ts";
import { openSpreadsheets } from "../../src/read/open-spreadsheets.ts";
import { readDatasets } from "../../src/read/read-datasets.ts";
import { expectTold } from "../expect-told.ts";
import { memoryDisk } from "../memory-disk.ts";
import { declareTarget } from "../target.ts";
import { threeCitiesFiles } from "../three-cities.ts";
import { hostileText } from "../words.ts";

/** A small spreadsheet as Excel would save it, as the parts of its zip file. */
async function sound(): Promise<Record<string, Uint8Array>> {
  const workbook = new Workbook();
  for (const { path, rows } of threeCitiesFiles.slice(0, 2)) {
    const sheet = workbook.addWorksheet(path.split("/").at(-1)?.replace(".csv", "") ?? "");
    for (const row of rows) sheet.addRow([...row]);
  }
  return unzipSync(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

const parts = await sound();
const names = Object.keys(parts);
const decoder = new TextDecoder();

/** Puts a text into the place of some signs of a part. */
function changed(
  part: number,
  at: number,
  { lost, text }: { readonly lost: number; readonly text: string },
): Uint8Array {
  const name = names[part % names.length] ?? "";
  const whole = decoder.decode(parts[name]);
  const from = at % (whole.length + 1);
  return zipSync({ ...parts, [name]: strToU8(whole.slice(0, from) + text + whole.slice(from + lost)) }, { level: 0 });
}

const tokens = [
  't="s"',
  't="e"',
  "<c>",
  "</row>",
  "<f>1</f>",
  'r="ZZZZZ9999999"',
  "<v>99</v>",
  "&x;",
  "<!DOCTYPE x>",
  ">",
  "<",
];

/** Spreadsheets in which a part, or a byte of the whole, is another. */
export const spreadsheets = declareTarget({
  name: "spreadsheets",
  share: 0.5,
  input: fc.record({
    part: fc.nat(),
    at: fc.nat(),
    lost: fc.constantFrom(0, 0, 1, 5, 40),
    text: fc.oneof(fc.constantFrom(...tokens), hostileText),
    flip: fc.oneof(fc.constant(0), fc.nat()),
    cut: fc.oneof({ weight: 9, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(3000) }),
  }),
  run: async ({ part, at, lost, text, flip, cut }) => {
    const bytes = changed(part, at, { lost, text });
    if (flip > 0) bytes[flip % bytes.length] = flip % 251;
    const path = "datasets/pack.xlsx";
    const given = memoryDisk(new Map([[path, bytes.slice(0, bytes.length - cut)]]));
    const { problems } = readDatasets(["datasets"], await openSpreadsheets(["datasets"], given), knownTables);
    expectTold(problems, [path]);
  },
});
