import fc from "fast-check";
import { readPartHeader } from "../../src/connect/part-header.ts";
import { readRecord, renderRecord } from "../../src/connect/record-text.ts";
import { expectTold } from "../expect-told.ts";
import { declareTarget } from "../target.ts";
import { hostileText, knownOr } from "../words.ts";

const pieces = [
  "-- connection: awards",
  "-- connection:",
  "-- conection: awards",
  "-- time-limit: 120",
  "-- time-limit: -1",
  "-- time-limit: 1e9 s",
  "select 1",
  "/*",
  "*/",
  "--",
  "\r",
  "",
];

const recordNames = ["format", "connection", "engine", "asked_at", "rows", "sha256", "files", "query", "file"];

const { value } = fc.letrec<{ value: unknown; leaf: unknown }>((tie) => ({
  leaf: fc.oneof(fc.constant(1), hostileText, fc.integer(), fc.constant(null)),
  value: fc.oneof(
    { maxDepth: 3 },
    tie("leaf"),
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(knownOr(recordNames, 9), tie("value"), { maxKeys: 8 }),
  ),
}));

/** Queries of parts with what stands above them, and the records that are kept beside them. */
export const queries = declareTarget({
  name: "queries",
  share: 2,
  input: fc.record({
    lines: fc.array(fc.oneof(fc.constantFrom(...pieces), hostileText), { maxLength: 6 }),
    record: fc.oneof(
      value.map((one) => JSON.stringify(one)),
      hostileText,
    ),
  }),
  run: ({ lines, record }) => {
    const header = readPartHeader(lines.join("\n"), "datasets/amounts.sql");
    if ("code" in header) expectTold([header], ["datasets/amounts.sql"]);
    const found = readRecord(record);
    if (found !== undefined && readRecord(renderRecord(found))?.query !== found.query)
      throw new Error("a record is another when it is written and read again");
  },
});
