import { mkdtempSync, readdirSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { writeWorkbook } from "../../bench/synthetic/write-workbook.ts";
import { runIn } from "../cli/three-cities.ts";

/** Processor time of this process and its threads, in seconds: what else the computer does counts less than on a clock. */
function spent(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

it("builds 300 cities within its time, and every page within its bytes", async () => {
  const folder = mkdtempSync(join(tmpdir(), "citybook-growth-"));
  writeWorkbook(folder, { cities: 300, measuresOfCity: 10, amountsOfMeasure: 1, rankingsOfCity: 20 });
  const before = spent();
  const { code, said } = await runIn(folder, "build");
  expect(code).toBe(0);
  expect(said).toContain("330 pages");
  expect(spent() - before).toBeLessThan(120);
  const pages = readdirSync(join(folder, "html"), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".html"))
    .map((path) => ({ path, bytes: statSync(join(folder, "html", path)).size }));
  const large = (least: number) => pages.filter(({ bytes }) => bytes > least).map(({ path }) => path);
  expect(large(1_600_000)).toEqual([]);
  expect(large(900_000).toSorted()).toEqual(["index.html"]);
  expect(large(150_000).every((path) => !path.includes("/"))).toBe(true);
});
