import type { Pot } from "../../derive/pots.ts";
import { amountKey, countAround, type Material, measuresWithPots } from "./material.ts";
import { potColumns } from "./pot-columns.ts";
import { type PotRow, spanOf } from "./pot-row.ts";
import { type Sheet, toSheet } from "./sheet.ts";

/** The states of measures around a sum that keep it from standing by itself, by its own state. */
const keepers: Readonly<Record<string, readonly Pot["state"][]>> = {
  counted: ["counted"],
  listed: ["counted", "listed"],
  undated: ["counted", "listed", "undated"],
};

const allStates: readonly Pot["state"][] = ["counted", "listed", "undated"];

/** How many measures around a sum's own keep it inside; a measure with sums in two states is counted for each. */
const aroundOf = ({ measure, state }: Pot, material: Material): number =>
  (keepers[state] ?? allStates).reduce((count, one) => count + countAround(measure, [one], material).length, 0);

function toRows(material: Material): readonly PotRow[] {
  const { tables, readings } = material.derived;
  const amountRows = new Map(tables.amounts.map((row, at) => [amountKey(row), at + 1]));
  const measureRows = new Map(measuresWithPots(material).map(({ measure_id }, at) => [measure_id, at + 1]));
  const packageRows = new Map(tables.policy_packages.map(({ package_id }, at) => [package_id, at + 1]));
  const rules = new Map(
    readings.filter(({ table, preferred }) => table === "amounts" && preferred).map(({ key, rule }) => [key, rule]),
  );
  return material.pots.map((pot) => ({
    pot,
    rule: rules.get(`measure_id=${pot.measure.measure_id};item=${pot.amount.item}`) ?? "",
    amountRow: amountRows.get(amountKey(pot.amount)) ?? 0,
    measureRow: measureRows.get(pot.measure.measure_id) ?? 0,
    packageRow: packageRows.get(pot.package.package_id) ?? 0,
    around: aroundOf(pot, material),
    ...spanOf(pot),
  }));
}

/** Every citywide sum: what it comes to in the reference year, or why it does not count. */
export const potsSheet = (material: Material): Sheet =>
  toSheet(
    {
      name: "pots",
      title: "Citywide sums: what each comes to in the reference year",
      says: "One row a citywide sum, by its preferred reading: from its bounds (rule 2) through its years (rule 3) to what it comes to in the reference year.",
      notes: ["A sum follows the reading that the sheet amounts calls preferred; amount_link leads to its row there."],
      kind: "live",
      frozen: 2,
    },
    potColumns(material),
    toRows(material),
  );
