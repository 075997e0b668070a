import { join, relative, resolve } from "node:path";
import { tables } from "../../check/tables.ts";
import { toTableSchema } from "../../check/to-table-schema.ts";
import { formatCount } from "../../text/format-number.ts";
import { workbookSchema } from "../../workbook/workbook-schema.ts";
import type { ExitCode, Terminal } from "../terminal.ts";
import { writeTogether } from "../write-file.ts";

/** Every schema under the name of its file. */
export const schemaFiles = (): readonly (readonly [name: string, text: string])[] =>
  [
    ["citybook", workbookSchema()] as const,
    ...Object.values(tables).map((table) => [table.name, toTableSchema(table)] as const),
  ].map(([name, schema]) => [`${name}.schema.json`, `${JSON.stringify(schema, undefined, 2)}\n`]);

/** Writes what editors need to complete and check citybook.yaml and the tables. */
export function schemas({ out = "schemas" }: { readonly out?: string }, { folder, say }: Terminal): ExitCode {
  const place = resolve(folder, out);
  const files = schemaFiles();
  writeTogether(files.map(([name, content]) => ({ path: join(place, name), content })));
  const shown = relative(folder, place) || ".";
  say(
    `${formatCount(files.length, "schema")} written to ${shown}.\nNext: begin citybook.yaml with the line\n# yaml-language-server: $schema=${shown}/citybook.schema.json\n`,
  );
  return 0;
}
