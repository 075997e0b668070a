import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { taskKinds } from "../../src/derive/views/task-row.ts";
import { sayGain, sayTask } from "../../src/text/say-task.ts";
import { root } from "../shipped.ts";

const reports = join(root, "reports");
const headings = (path: string): readonly string[] =>
  [...readFileSync(join(reports, path), "utf8").matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) =>
    heading.replaceAll("{{ city.name }}", "Alphaburg"),
  );
const ofCity = headings("cities/[city].md");
const elsewhere = new Map(
  readdirSync(reports)
    .filter((name) => name.endsWith(".md"))
    .map((name) => [name.replace(/md$/, "html"), headings(name)]),
);

const task = (kind: string, hasMoney: boolean, count = 1) => ({
  kind,
  city: { name: "Alphaburg" },
  hasMoney,
  places: Array.from({ length: count }),
});

/** The quoted headings of a gain, each with the page that is named after it, or nothing for the city's own. */
const quoted = (gain: string): readonly (readonly [string, string | undefined])[] =>
  [...gain.matchAll(/"([^"]+)"(?=[^(]*?(?:\(([\w.]+)\)|on its own page))/g)].map(([, heading = "", page]) => [
    heading,
    page,
  ]);

describe("what a page gains", () => {
  it.each(taskKinds.flatMap((kind) => [[kind, true] as const, [kind, false] as const]))(
    "from %s (with money: %s) is named by headings that the shipped pages have",
    (kind, hasMoney) => {
      const gain = sayGain(task(kind, hasMoney));
      expect(gain).not.toBe("");
      expect(sayTask(task(kind, hasMoney))).not.toBe(kind);
      for (const [heading, page] of quoted(gain)) {
        const own = gain.includes("on its own page") ? ofCity : [];
        expect([...own, ...(elsewhere.get(page ?? "") ?? []), ...elsewhere.values()].flat(), heading).toContain(
          heading,
        );
        if (page !== undefined) expect(elsewhere.has(page), page).toBe(true);
      }
    },
  );

  it("names the page of the city as this page where it is said there", () => {
    expect(sayGain(task("sum", true), "on this page")).toBe(
      '"The packages" and, where they count, "What the money is for" on this page',
    );
  });

  it("counts the rows that wait", () => {
    expect(sayTask(task("sum", true, 8))).toBe("the sum of 8 measures");
    expect(sayTask(task("term", true, 1))).toBe("the term of 1 total");
  });
});
