import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { listen, preview, read } from "../cli/preview/previewed.ts";
import { copyOfThreeCities } from "../cli/three-cities.ts";

it("shows a query of a part anew when it or a file that it reads has changed, and tells its mistakes", async () => {
  const folder = copyOfThreeCities();
  const at = (name: string) => join(folder, "datasets/made-up", name);
  renameSync(at("amounts.csv"), at("awards.csv"));
  writeFileSync(at("amounts.sql"), "from 'awards.csv'");
  const one = await preview(folder);
  const events = await listen(one, "/index.html");
  expect((await events.next()).problems).toEqual([]);
  expect(await read(`${one.url}index.html`)).toContain("among 2 cities: 0.1%");

  writeFileSync(at("amounts.sql"), "from 'awards.csv' where nope");
  const broken = await events.next();
  expect(broken.problems).toMatchObject([
    {
      level: "error",
      where: "datasets/made-up/amounts.sql:1:25",
      message: 'referenced column "nope" not found in FROM clause',
    },
  ]);

  writeFileSync(at("amounts.sql"), "from 'awards.csv' where item = 'pot'");
  expect((await events.next()).problems).toEqual([]);

  const awards = readFileSync(at("awards.csv"), "utf8").replaceAll("60000000", "90000000");
  writeFileSync(at("awards.csv"), awards);
  await events.next();
  expect(await read(`${one.url}cities/betaville.html`)).toContain("30m");
});
