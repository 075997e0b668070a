import { mkdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { copyOfThreeCities, freshFolder } from "../three-cities.ts";
import { ask, listen, preview, read } from "./previewed.ts";

/** A workbook that is previewed, and one that listens to a page of it. */
async function live(page: string, { folder = copyOfThreeCities(), datasets = [] as readonly string[] } = {}) {
  const one = await preview(folder, { options: { datasets } });
  const events = await listen(one, `/${page}`);
  const first = await events.next();
  const path = (file: string) => join(folder, file);
  return {
    folder,
    events,
    first,
    path,
    html: () => read(one.url + page),
    one,
    change: (file: string, from: string | RegExp, to: string) =>
      writeFileSync(path(file), readFileSync(path(file), "utf8").replace(from, to)),
  };
}

const amounts = "datasets/made-up/amounts.csv";

describe("a page in the preview", () => {
  it("is told when a cell of a table has changed, and is then another", async () => {
    const { events, change, html, first } = await live("index.html");
    expect(await html()).toContain("among 2 cities: 0.1%");
    change("datasets/made-up/indicators.csv", "gazette,100000000000,USD", "gazette,50000000000,USD");
    const next = await events.next();
    expect(next.tag).not.toBe(first.tag);
    expect(next.problems).toEqual([]);
    expect(await html()).toContain("Alphaburg commits the largest share of its GDP among 2 cities: 0.2%");
  });

  it("is told of a change that an editor writes beside the file and renames", async () => {
    const { events, path, html } = await live("index.html");
    const text = readFileSync(path("reports/index.md"), "utf8");
    writeFileSync(path("reports/.index.md.swp"), "half");
    writeFileSync(path("reports/index.md~"), `${text}\nWritten beside.\n`);
    renameSync(path("reports/index.md~"), path("reports/index.md"));
    await events.next();
    expect(await html()).toContain("Written beside.");
  });

  it("is not told of a file that was touched and says the same", async () => {
    const { events, path } = await live("index.html");
    const text = readFileSync(path(amounts));
    writeFileSync(path(amounts), text);
    utimesSync(path("reports/index.md"), new Date(0), new Date(0));
    expect(await events.within(250)).toBeUndefined();
  });

  it("stays as it was while the data have a problem, which is told with its place, and goes on when that is mended", async () => {
    const { events, change, html, first } = await live("index.html");
    change(amounts, "exact,100000000,100000000", "exact,lots,100000000");
    const broken = await events.next();
    expect(broken.tag).toBe(first.tag);
    expect(broken.problems[0]).toMatchObject({
      where: "datasets/made-up/amounts.csv:2 column F (low)",
      message: expect.stringContaining('"lots"'),
    });
    expect(broken.problems[0]?.hint).toMatch(/^[A-Z].*\.$/);
    expect(await html()).toContain("among 2 cities: 0.1%");
    change(amounts, "exact,lots,100000000", "exact,100000000,100000000");
    expect(await events.next()).toEqual(first);
  });

  it("shows a mistake of its template where it is, with the rest of the page around it", async () => {
    const { events, change, html } = await live("index.html");
    change("reports/index.md", /$/, '\n\n{% chart "intensty-range" %}\n\nThe end.\n');
    const { problems } = await events.next();
    expect(problems).toHaveLength(1);
    expect(problems[0]?.where).toMatch(/^reports\/index\.md:\d+:\d+$/);
    expect(problems[0]?.hint).toContain("intensity-range");
    const page = await html();
    expect(page).toContain("The end.");
    expect(page).toContain("intensty-range");
  });

  it("follows the workbook file: its title, its year, and mistakes in it", async () => {
    const { events, change, html } = await live("index.html");
    change("citybook.yaml", "title: Three made-up cities", "title: Three cities, renamed");
    await events.next();
    expect(await html()).toContain("Three cities, renamed");
    change("citybook.yaml", "year: 2025", "year: [2025");
    const broken = await events.next();
    expect(broken.problems[0]?.where).toMatch(/^citybook\.yaml:\d+:\d+$/);
    expect(await html()).toContain("Three cities, renamed");
    change("citybook.yaml", "year: [2025", "year: 2026");
    await events.next();
    expect(await html()).toContain("reference year 2026");
  });

  it("comes when it is written and goes when it is removed, and so does a city", async () => {
    const { events, path, html, one } = await live("new page.html");
    expect((await ask(one, { path: "/new%20page.html" })).status).toBe(404);
    writeFileSync(path("reports/new page.md"), "---\ntitle: New\n---\n\nHello from 深圳.\n");
    await events.next();
    expect(await html()).toContain("Hello from 深圳.");
    rmSync(path("reports/new page.md"));
    await events.next();
    expect((await ask(one, { path: "/new%20page.html" })).status).toBe(404);
  });

  it("follows a folder of facts outside the workbook, whatever its name, and does not tell where that lies", async () => {
    const outside = join(freshFolder(), "zweite Quelle 深圳");
    mkdirSync(outside);
    const copy = join(outside, "indicators.csv");
    const product = (value: string) =>
      writeFileSync(
        copy,
        `city_id,indicator,year,boundary,source_id,value,unit,locator,note\nalphaburg,gdp,2024,municipality,gazette,${value},USD,page 1,\n`,
      );
    product("50000000000");
    const { events, html } = await live("index.html", { datasets: [outside] });
    expect(await html()).toContain("among 2 cities: 0.2%");
    product("25000000000");
    await events.next();
    expect(await html()).toContain("among 2 cities: 0.4%");
    product("much");
    const { problems } = await events.next();
    expect(problems[0]?.where).toMatch(/^zweite Quelle 深圳\/indicators\.csv:2 /);
  });

  it("is there with its problems when the data are broken from the start, and comes whole when they are mended", async () => {
    const folder = copyOfThreeCities();
    const sound = readFileSync(join(folder, amounts), "utf8");
    writeFileSync(join(folder, amounts), sound.replace("citywide", "city-wide"));
    const { events, html, first } = await live("index.html", { folder });
    expect(first.problems[0]?.message).toBe('"city-wide" is not a basis');
    expect(await html()).toContain("Nothing to show yet");
    writeFileSync(join(folder, amounts), sound);
    expect((await events.next()).problems).toEqual([]);
    expect(await html()).toContain("among 2 cities: 0.1%");
  });

  it("is the built page but for the script of the preview and what lets that run", async () => {
    const { html, folder, one } = await live("index.html");
    const { runIn } = await import("../three-cities.ts");
    await runIn(folder, "build");
    const built = readFileSync(join(folder, "reports/html/index.html"), "utf8");
    const served = await html();
    const plain = served
      .replace(/<script data-tag="[0-9a-f]{16}">.*?<\/script>\n(?=<\/head>)/s, "")
      .replace(/script-src 'sha256-[^']*' /, "script-src ")
      .replace("; connect-src 'self'", "");
    expect(plain).toBe(built);
    expect(built).not.toContain("connect-src");
    const spec = /href="(figures\/[^"]+)"/.exec(built)?.[1] ?? "";
    expect(await read(one.url + spec)).toBe(readFileSync(join(folder, "reports/html", spec), "utf8"));
  });
});
