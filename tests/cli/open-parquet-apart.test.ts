import { parquetWriteBuffer } from "hyparquet-writer";
import { expect, it } from "vitest";
import { openParquetApart } from "../../src/cli/open-parquet-apart.ts";

it("reads a Parquet file in a thread of its own, and tells one that is none", async () => {
  const sound = new Uint8Array(
    parquetWriteBuffer({ columnData: [{ name: "rank", data: [1, 2], type: "INT32" }], codec: "UNCOMPRESSED" }),
  );
  expect(await openParquetApart(sound, "rankings.parquet")).toEqual({
    header: ["rank"],
    records: [
      { line: 1, cells: ["1"] },
      { line: 2, cells: ["2"] },
    ],
  });
  expect(await openParquetApart(new Uint8Array(40), "rankings.parquet")).toMatchObject({
    code: "unreadable-parquet",
    place: { file: "rankings.parquet" },
  });
});
