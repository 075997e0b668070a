import { expect, it } from "vitest";
import { derive } from "../../src/derive/derive.ts";
import { cityMoney } from "../../src/derive/parameters.ts";
import { storyOf } from "../../src/report/story.ts";
import { shippedTables } from "../shipped.ts";

const tables = shippedTables();

const named = (story: ReturnType<typeof storyOf>): string =>
  story.map(({ text }) => text).find((text) => text.startsWith("It names")) ?? "";

it("does not name a part beside its whole, which would read like a sum", () => {
  const wholeOf = (title: string) => tables.measures.find((row) => row.title.startsWith(title))?.measure_id ?? "";
  const whole = wholeOf("Training vouchers for renting AI compute");
  const measures = tables.measures.map((row) =>
    row.title.startsWith("AI in public services") ? { ...row, part_of: whole } : row,
  );
  const before = named(storyOf(derive(tables, cityMoney), "shenzhen"));
  const after = named(storyOf(derive({ ...tables, measures }, cityMoney), "shenzhen"));
  expect(before).toContain("AI in public services");
  expect(after).toContain("training vouchers for renting AI compute");
  expect(after).not.toContain("AI in public services");
});
