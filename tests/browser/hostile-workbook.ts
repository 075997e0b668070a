import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import type { Table } from "../../src/check/define-table.ts";
import { tables } from "../../src/check/tables.ts";
import { root } from "../shipped.ts";

/** Text that tries to be markup, script, a template, a formula, a link, or too much; `broken()` is what it would run. */
export const hostileTexts: readonly string[] = [
  "</script><script>window.broken=1</script>",
  `"><img src=x onerror="window.broken=1">`,
  "' onmouseover='window.broken=1' x='",
  "javascript:window.broken=1",
  "<svg><style>*{display:none}</style></svg><!--",
  "]]></title></desc><script>window.broken=1</script>",
  "{{ 7 | times: 6 }} {% finder %} | a | b | **bold** [x](javascript:window.broken=1) `code`",
  '=HYPERLINK("http://example.org","x")',
  "\u202Eright to left\u202C and \u2066isolated\u2069 \u200Bnothing",
  "שלום עולם وقت العربية",
  "👩‍👩‍👧‍👦🏳️‍🌈".repeat(20),
  `long ${"x".repeat(10_000)}`,
  "&lt;b&gt; &amp;amp; &#x3c; \\ \\\\ $& $1 $`",
];

const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** Every text that is not a key, a code or an address is replaced, each time by the next hostile one. */
function poison(table: Table, text: string, next: () => string): string {
  const [head = [], ...rows]: string[][] = parse(text);
  const isFree = head.map((name) => {
    const column = table.columns[name];
    return column?.kind === "text" && column.form === undefined && !table.key.includes(name);
  });
  const poisoned = rows.map((cells) =>
    cells.map((cell, at) => (isFree[at] === true && name(head[at]) ? next() : cell)),
  );
  return [head, ...poisoned].map((cells) => `${cells.map(quote).join(",")}\n`).join("");
}

/** Columns of words that rules hold against other rows stay as they are. */
const name = (column: string | undefined): boolean =>
  !["where", "column", "equals", "table", "unit"].includes(column ?? "");

/** A workbook of the three made-up cities, with the shipped pages, in which every free text is hostile. */
export function hostileWorkbook(): string {
  const folder = mkdtempSync(join(tmpdir(), "citybook-hostile-"));
  cpSync(join(root, "tests/fixtures/three-cities"), folder, { recursive: true });
  cpSync(join(root, "reports"), join(folder, "reports"), {
    recursive: true,
    // The method page works its rules through with cities that ship.
    filter: (path) => !path.includes(join("reports", "html")) && !path.endsWith("method.md"),
  });
  let at = 0;
  const next = () => hostileTexts[at++ % hostileTexts.length] ?? "";
  const pack = join(folder, "datasets/made-up");
  for (const file of readdirSync(pack).toSorted()) {
    const table: Table | undefined = Object.values(tables).find((one) => `${one.name}.csv` === file);
    if (table === undefined) continue;
    const path = join(pack, file);
    writeFileSync(path, poison(table, readFileSync(path, "utf8"), next));
  }
  return folder;
}
