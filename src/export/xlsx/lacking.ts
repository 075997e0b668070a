import { type Line, notes, whyMissing } from "./intensity-rows.ts";

const { noPot, noRate } = notes;

/** Why a figure is missing that needs the commitment first, then other things in their order. */
export const lacking =
  (...things: readonly ((line: Line) => string | undefined)[]) =>
  (line: Line): string =>
    line.row.commitment === undefined
      ? noPot
      : (things.map((thing) => thing(line)).find((why) => why !== undefined) ?? "");

const lacksRate = ({ row }: Line) => (row.usdRate === undefined ? noRate : undefined);
const lacksResidents = ({ row }: Line) => (row.population === undefined ? whyMissing(row, "population") : undefined);
const lacksProduct = ({ row }: Line) => (row.gdp === undefined ? whyMissing(row, "gdp") : undefined);

/** Why each figure of a row is missing, where it is. */
export const lacks = {
  usd: lacking(lacksRate),
  perResident: lacking(lacksResidents),
  perResidentUsd: lacking(lacksRate, lacksResidents),
  perResidentPpp: lacking(lacksResidents, () => noRate),
  gdpShare: lacking(lacksProduct, () => noRate),
};
