import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, expect, it } from "vitest";
import { checkTables } from "../../src/check/check-tables.ts";
import { knownTables } from "../../src/check/known-tables.ts";
import { openDisk } from "../../src/cli/node-disk.ts";
import { openParquet } from "../../src/read/open-parquet.ts";
import { openParts } from "../../src/read/open-parts.ts";
import { readDatasets } from "../../src/read/read-datasets.ts";

const folder = mkdtempSync(join(tmpdir(), "parquet-"));
const instance = await DuckDBInstance.create(":memory:");
const connection = await instance.connect();
afterAll(() => {
  connection.closeSync();
  instance.closeSync();
  rmSync(folder, { recursive: true });
});

async function written(select: string, options = "") {
  const path = join(folder, "written.parquet");
  await connection.run(`copy (${select}) to '${path}' (format parquet${options})`);
  return openParquet(readFileSync(path), "a.parquet");
}

const everyType = `select 'Łódź' as text, 500000000::bigint as whole, -7::tinyint as small, 18446744073709551615::ubigint as wide,
  1234567890123.45::decimal(18,2) as money, -0.005::decimal(38,3) as tiny, 12.50::decimal(4,2) as short, 0.1::double as real,
  1e21::double as large, date '2024-12-18' as day, timestamp '2024-12-18 00:00:00' as midnight,
  timestamp '2024-12-18 09:30:00' as moment, true as truth, null::varchar as nothing, '{"a": 1}'::json as record`;

const asText = [
  ["text", "Łódź"],
  ["whole", "500000000"],
  ["small", "-7"],
  ["wide", "18446744073709551615"],
  ["money", "1234567890123.45"],
  ["tiny", "-0.005"],
  ["short", "12.5"],
  ["real", "0.1"],
  ["large", "1000000000000000000000"],
  ["day", "2024-12-18"],
  ["midnight", "2024-12-18"],
  ["moment", "2024-12-18 09:30"],
  ["truth", "true"],
  ["nothing", ""],
  ["record", '{"a": 1}'],
];

it.each(["snappy", "zstd", "gzip", "brotli", "lz4_raw", "uncompressed"])(
  "keeps every digit of a file in %s",
  async (codec) => {
    const read = await written(everyType, `, compression '${codec}'`);
    expect(read).toEqual({
      header: asText.map(([name]) => name),
      records: [{ line: 1, cells: asText.map(([, text]) => text) }],
    });
  },
);

it("counts rows from 1 and reads over groups of rows", async () => {
  const read = await written("select n::varchar as n from range(5000) t(n)", ", row_group_size 2048");
  expect("records" in read && [read.records.length, read.records[2500], read.records.at(-1)]).toEqual([
    5000,
    { line: 2501, cells: ["2500"] },
    { line: 5000, cells: ["4999"] },
  ]);
});

it.each([
  ["lists", "select [1, 2] as a"],
  ["records", "select {'b': 1} as a"],
])("tells of %s", async (_, select) => {
  expect(await written(select)).toMatchObject({
    code: "unreadable-parquet",
    message: expect.stringContaining("lists or records"),
  });
});

it.each([
  ["an infinite number", "select 1.0::double as a union all select 'infinity'::double"],
  ["bytes that are no text", "select 'a'::blob as a union all select '\\xFF'::blob"],
])("tells of %s with its row and column", async (_, select) => {
  expect(await written(select)).toMatchObject({
    code: "unreadable-parquet",
    place: { file: "a.parquet", line: 2 },
    column: { name: "a", letter: "" },
  });
});

it("tells of a file with more rows than a table may have, without reading them", async () => {
  expect(await written("select 1 as a from range(2000001)")).toMatchObject({
    code: "oversized-file",
    message: "the file has 2,000,001 rows, and may have 2,000,000",
  });
});

it("is a part of its table, whose mistakes are told by row and column; other files beside it are passed over", async () => {
  await connection.run(
    `copy (select * from (values ('Betaburg', 'betaburg', 'de'), ('Beta', 'nowhere', 'de')) t(alias, city_id, language)) to '${folder}/city_aliases.parquet'`,
  );
  await connection.run(`copy (select 1 as award) to '${folder}/awards.parquet'`);
  writeFileSync(
    join(folder, "cities.csv"),
    "city_id,name,country_code,country,latitude,longitude\nbetaburg,Betaburg,DE,Germany,50,8\n",
  );
  rmSync(join(folder, "written.parquet"), { force: true });
  const disk = await openParts(["."], openDisk(folder), knownTables);
  const { problems } = checkTables(readDatasets(["."], disk, knownTables));
  expect(problems.filter(({ place }) => place.file.endsWith(".parquet"))).toMatchObject([
    {
      code: "unknown-reference",
      place: { file: "city_aliases.parquet", line: 2 },
      column: { name: "city_id", letter: "" },
    },
  ]);
});
