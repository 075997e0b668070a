import fc from "fast-check";
import { tables as declared } from "../../src/check/tables.ts";
import { formatImport } from "../../src/cli/print/format-import.ts";
import { toAsked } from "../../src/import/asked.ts";
import { unmapped } from "../../src/import/column-map.ts";
import { importTable } from "../../src/import/import-table.ts";
import { toPlan } from "../../src/import/plan.ts";
import { writeRows } from "../../src/import/write-rows.ts";
import { readTable } from "../../src/read/read-table.ts";
import type { TextTable } from "../../src/read/text-table.ts";
import { expectTold, isUserError } from "../expect-told.ts";
import { declareTarget } from "../target.ts";
import { openThreeCities } from "../three-cities.ts";
import { anyText, knownOr } from "../words.ts";

const { tables } = openThreeCities();
const header = Object.keys(declared.rankings.columns);
const theirs = ["City", "Rank", "Score", "Ville", "排名", "city_id", "rank", "note"];
const cells = ["Alphaburg", "Betaville", "alphaburg", "1", "=2", "T-3", "10-20", "1,234", "0.5", "n/a", "–", "３"];

const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const line = (all: readonly string[]): string => all.map(quote).join(",");

/** A list of places as somebody else writes it, and what a person says of it. */
export const imports = declareTarget({
  name: "imports",
  share: 8,
  input: fc.record({
    header: fc.array(knownOr(theirs, 9), { minLength: 1, maxLength: 5 }),
    rows: fc.array(fc.array(knownOr(cells, 4), { minLength: 1, maxLength: 5 }), { maxLength: 6 }),
    map: fc.array(
      fc
        .tuple(knownOr(theirs, 9), knownOr(["ranked_as", "rank", "score", "note", "city_id"], 9))
        .map((pair) => pair.join("=")),
      { maxLength: 3 },
    ),
    set: fc.array(
      fc.tuple(knownOr(header, 9), anyText).map((pair) => pair.join("=")),
      { maxLength: 2 },
    ),
    edition: knownOr(["2025", "2024"], 9),
    empty: fc.array(knownOr(["n/a", "–"], 3), { maxLength: 2 }),
    decimal: fc.option(fc.constantFrom("point", "comma"), { nil: undefined }),
  }),
  run: ({ header: names, rows, map, set, edition, empty, decimal }) => {
    const file = "places.csv";
    const bytes = new TextEncoder().encode([names, ...rows].map(line).join("\n"));
    const { table: foreign, problems } = readTable(bytes, { name: file, file, layer: 0 }, theirs);
    expectTold(problems, [file]);
    if (foreign === undefined) return;
    try {
      const words = { table: "rankings", index: "ix", source: "gazette", map, set, edition, empty, decimal };
      importOf(foreign, wholeSigns(words));
    } catch (cause) {
      if (!isUserError(cause)) throw cause;
    }
  },
});

type Words = Parameters<typeof toAsked>[0];

/** A command line has no halves of signs. */
const wholeSigns = <Words>(words: Words): Words =>
  JSON.parse(JSON.stringify(words), (_, value) =>
    typeof value === "string" ? value.replace(/\p{Surrogate}/gu, "\ufffd") : value,
  );

/** Imports, and reads what would be written again: each row must come back as it was made. */
function importOf(foreign: TextTable, words: { readonly [Name in keyof Words]: Words[Name] | undefined }): void {
  const said = Object.fromEntries(Object.entries(words).filter(([, value]) => value !== undefined));
  const asked = toAsked(said, undefined);
  const plan = toPlan({ ...asked, header: foreign.header });
  const imported = importTable({ foreign, plan, tables, parts: [], confirmed: asked.confirmed, replace: false });
  expectTold([...imported.problems, ...imported.unsettled], [foreign.file]);
  const left = unmapped(foreign.header, plan.mapped, plan.table);
  formatImport({
    file: foreign.file,
    target: "x.csv",
    plan,
    unmapped: left,
    imported,
    skipUnmatched: false,
    replace: false,
  });
  const { fresh } = imported.compared;
  const { text } = writeRows({ text: undefined, header }, fresh, []);
  const again = readTable(new TextEncoder().encode(text), { name: "rankings", file: "x.csv", layer: 0 }, header);
  const rows = fresh.map((row) => header.map((name) => row.cells[name] ?? ""));
  const read = again.table?.records.map((record) => record.cells) ?? [];
  if (JSON.stringify(rows) !== JSON.stringify(read))
    throw new Error(`written ${JSON.stringify(rows)}, read ${JSON.stringify(read)}`);
}
