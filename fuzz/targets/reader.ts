import fc from "fast-check";
import { knownTables } from "../../src/check/known-tables.ts";
import { readDatasets } from "../../src/read/read-datasets.ts";
import { expectTold } from "../expect-told.ts";
import { memoryDisk } from "../memory-disk.ts";
import { declareTarget } from "../target.ts";
import { anyText, hostileText, knownOr } from "../words.ts";

const tableNames = Object.keys(knownTables);
const columns = [...new Set(Object.values(knownTables).flat())];
const separators = [",", ";", "\t", "|"];

/** A cell as programs write it: plain, in quotes, or with a quote where none may be. */
const cell = fc.oneof(
  { weight: 4, arbitrary: anyText },
  { weight: 3, arbitrary: anyText.map((text) => `"${text.replaceAll('"', '""')}"`) },
  { weight: 1, arbitrary: anyText.map((text) => `"${text}`) },
);

const separatedText = fc
  .tuple(
    fc.array(knownOr(columns, 9), { maxLength: 8 }),
    fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 6 }),
    fc.constantFrom(...separators),
    fc.constantFrom("\n", "\r\n", "\r"),
    fc.constantFrom("", "\n", "title\n", "\n\n"),
  )
  .map(
    ([header, rows, separator, end, above]) =>
      above + [header, ...rows].map((cells) => cells.join(separator)).join(end),
  );

const record = fc.dictionary(knownOr(columns), fc.oneof(anyText, fc.jsonValue({ maxDepth: 2 })), { maxKeys: 4 });

/** JSON that is whole, cut, or has a hostile text in it. */
const jsonText = fc
  .tuple(fc.oneof(fc.array(record, { maxLength: 4 }), fc.jsonValue()), fc.nat(), hostileText, fc.nat(3))
  .map(([value, at, text, how]) => {
    const json = JSON.stringify(value);
    const cut = at % (json.length + 1);
    if (how === 0) return json.slice(0, cut);
    return how === 1 ? json.slice(0, cut) + text + json.slice(cut) : json;
  });

const encodings = ["utf8", "utf8 with mark", "utf16le", "utf16be", "latin1"] as const;

/** The bytes of a text, of which one may be another. */
function encode(text: string, encoding: (typeof encodings)[number], flip: number): Uint8Array {
  const little = Buffer.from(`\ufeff${text}`, "utf16le");
  const bytes = {
    utf8: () => Buffer.from(text),
    "utf8 with mark": () => Buffer.from(`\ufeff${text}`),
    utf16le: () => little,
    utf16be: () => little.swap16(),
    latin1: () => Buffer.from(text, "latin1"),
  }[encoding]();
  if (flip > 0 && bytes.length > 0) bytes[flip % bytes.length] = flip % 256;
  return new Uint8Array(bytes);
}

/** Files of tables: separated cells and lists of records, in any encoding. */
export const reader = declareTarget({
  name: "reader",
  share: 36,
  input: fc.record({
    name: knownOr(tableNames, 12),
    text: fc.oneof({ weight: 4, arbitrary: separatedText }, { weight: 1, arbitrary: jsonText }),
    ending: fc.constantFrom("csv", "csv", "csv", "tsv", "txt", "json"),
    encoding: fc.constantFrom(...encodings),
    flip: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(100_000) }),
  }),
  run: ({ name, text, ending, encoding, flip }) => {
    const path = `datasets/pack/${name}.${ending}`;
    const disk = memoryDisk(new Map([[path, encode(text, encoding, flip)]]));
    const { tables, problems } = readDatasets(["datasets"], disk, knownTables);
    expectTold(problems, [path]);
    for (const { header, records } of tables) {
      const ragged = records.find(({ cells }) => cells.length !== header.length);
      if (ragged !== undefined) throw new Error(`line ${ragged.line} is not as wide as the header`);
    }
  },
});
