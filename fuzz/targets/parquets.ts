import fc from "fast-check";
import { type ColumnSource, parquetWriteBuffer } from "hyparquet-writer";
import { knownTables } from "../../src/check/known-tables.ts";
import { openParquetApart } from "../../src/cli/open-parquet-apart.ts";
import { openParquets } from "../../src/read/open-parquets.ts";
import { readDatasets } from "../../src/read/read-datasets.ts";
import { expectTold } from "../expect-told.ts";
import { memoryDisk } from "../memory-disk.ts";
import { declareTarget } from "../target.ts";
import { hostileText } from "../words.ts";

const columns: readonly ColumnSource[] = [
  { name: "city_id", data: ["alphaburg", "betaville", "alphaburg", "betaville"], type: "STRING" },
  { name: "year", data: [2024n, 2024n, 2025n, 2025n], type: "INT64" },
  { name: "value", data: [1.5, 2, 1e300, 4], type: "DOUBLE" },
  { name: "rank", data: [1, 2, 3, 4], type: "INT32" },
  { name: "note", data: ["a", "b", null, "d"], type: "STRING" },
];

/** Small files as programs write them: with pages packed and not, and with text that only the input knows. */
function sound(text: string, isPacked: boolean): Uint8Array {
  const columnData = columns.map((column, at) =>
    at === 4 ? { ...column, data: [text, text, null, "d"] } : { ...column, data: [...column.data] },
  );
  return new Uint8Array(parquetWriteBuffer({ columnData, codec: isPacked ? "SNAPPY" : "UNCOMPRESSED" }));
}

/** Parquet files of which some bytes are others, are missing, or stand twice. */
export const parquets = declareTarget({
  name: "parquets",
  share: 0.1,
  input: fc.record({
    text: hostileText,
    isPacked: fc.boolean(),
    flips: fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 4 }),
    twice: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(200) }),
    cut: fc.oneof({ weight: 9, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(2000) }),
  }),
  run: async ({ text, isPacked, flips, twice, cut }) => {
    const whole = sound(text, isPacked);
    const bytes = Uint8Array.from([...whole.slice(0, twice), ...whole]).slice(0, whole.length + twice - cut);
    // The description of a file stands at its end: every other change is one to it.
    for (const [at, value] of flips) {
      const from = value % 2 === 0 ? 0 : Math.max(0, bytes.length - 400);
      if (bytes.length > 0) bytes[from + (at % (bytes.length - from))] = value;
    }
    const path = "datasets/rankings.parquet";
    const given = { ...memoryDisk(new Map([[path, bytes]])), openParquet: openParquetApart };
    const disk = await openParquets(["datasets"], given, knownTables);
    expectTold(readDatasets(["datasets"], disk, knownTables).problems, [path]);
  },
});
