import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { explanationData, formatExplanation } from "../../src/cli/print/format-explanation.ts";
import { explain } from "../../src/derive/explain.ts";
import { views } from "../../src/derive/views.ts";
import { root, shippedDerived } from "../shipped.ts";
import { runIn } from "./three-cities.ts";

describe("explain", () => {
  it.each([
    ["shenzhen", "intensity.gdp_share_high"],
    ["hangzhou", "intensity.commitment_low"],
    ["singapore", "intensity.per_resident_high"],
  ])("tells %s %s word for word", async (city, column) => {
    const { code, result, said } = await runIn(root, `explain ${city} ${column} --year 2025`);
    expect([code, said]).toEqual([0, expect.stringMatching(/^Choices: reference year 2025; [^\n]*\n$/)]);
    await expect(result).toMatchFileSnapshot(join(import.meta.dirname, "explanations", `${city}-${column}.txt`));
  });

  it("gives the same as data", async () => {
    const { code, result } = await runIn(root, "explain shenzhen standings.percentile --json");
    expect(code).toBe(0);
    expect(JSON.parse(result)).toContainEqual(
      expect.objectContaining({
        row: ["ai-innovation-city", "2023", "global"],
        value: "0.96993987976",
        trace: expect.objectContaining({
          operation: "percentile",
          says: "(number ranked - place) / (number ranked - 1)",
        }),
      }),
    );
  });

  it.each([
    ["explain shenzen intensity.pots", /"shenzen" is not a city\n {4}Did you mean "shenzhen"\?/],
    [
      "explain shenzhen intensty.pots",
      /"intensty" is not a view that can be explained\n {4}Did you mean "intensity"\?/,
    ],
    ["explain shenzhen intensity.pot", /"pot" is not a column of intensity\n {4}Did you mean "pots"\?/],
  ])("refuses %s with what was meant", async (words, told) => {
    const { code, said } = await runIn(root, words);
    expect(code).toBe(2);
    expect(said).toMatch(told);
  });

  it.each([
    ["intensity.gdp_share", ["gdp_share_low", "gdp_share_high"]],
    ["intensity.rank_gdp_share", ["rank_gdp_share_best", "rank_gdp_share_worst", "rank_gdp_share_of"]],
    ["comparison.seen", ["seen_low", "seen_high"]],
    ["denominators.gdp", ["gdp"]],
  ])("takes a whole figure, %s, as all of its columns", async (word, columns) => {
    const { code, result } = await runIn(root, `explain hangzhou ${word} --json`);
    expect(code).toBe(0);
    expect(JSON.parse(result)).toMatchObject(columns.map((column) => ({ column })));
  });

  it("says where a city has no row", async () => {
    const { code, result, said } = await runIn(root, "explain tokyo intensity.commitment_low");
    expect([code, result]).toEqual([0, ""]);
    expect(said).toMatch(/No row in intensity for tokyo: citybook table gaps --city tokyo/);
  });

  it("answers for every number of every city", () => {
    const derived = shippedDerived();
    for (const view of [views.intensity, views.commitments, views.standings]) {
      for (const { city_id } of derived.tables.cities) {
        for (const { name } of view.columns) {
          const explanations = explain(derived, city_id, { view, column: name });
          const wrong = explanations.filter(
            (explanation) =>
              !formatExplanation(explanation).startsWith(`${city_id} ${view.name}.${name}`) ||
              !JSON.stringify(explanationData(explanation)).includes(`"column":"${name}"`),
          );
          expect(wrong).toEqual([]);
        }
      }
    }
  }, 60_000);
});
