import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { loadEngine } from "../../src/engine/load-engine.ts";
import { openQueries } from "../../src/query/open-query.ts";
import { threeCities } from "../derived.ts";

it("refuses a query that needs more memory than it may have, writes nothing aside, and answers the next one", async () => {
  const [before, folder] = [process.cwd(), mkdtempSync(join(tmpdir(), "citybook-"))];
  process.chdir(folder);
  const queries = openQueries({ derived: threeCities(), limits: { seconds: 200, rows: 100 }, load: loadEngine });
  const wide =
    "select md5(i::varchar) || repeat('x', 200) as wide from range(20000000) t(i) order by 1 limit 1 offset 19000000";
  expect(await queries.ask(wide)).toEqual({
    message: "the query needs more than 1GB of memory",
    hint: "Ask for fewer rows or columns, or group them.",
  });
  expect(readdirSync(folder)).toEqual([]);
  expect(await queries.ask("select count(*) from cities")).toMatchObject({ from: ["cities"] });
  queries.close();
  process.chdir(before);
  rmSync(folder, { recursive: true });
});
