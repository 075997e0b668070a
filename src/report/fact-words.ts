import type { Derived } from "../derive/derived.ts";
import { amountsByPlace, measuresById } from "../derive/rows-by-key.ts";
import { cellOfReading, type ReadingRow } from "../derive/views/reading-row.ts";
import { cellText } from "../model/cell.ts";
import { groupDigits } from "../text/format-number.ts";
import { sayScope } from "../text/say-scope.ts";
import { sayRow } from "./amount-words.ts";

/** What a reading is about, and what its source states of it, in words. */
export interface Told {
  readonly fact: string;
  readonly value: string;
}

type Parts = Readonly<Record<string, string>>;

const partsOf = ({ key }: ReadingRow): Parts =>
  Object.fromEntries(
    key.split(";").map((pair) => [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)]),
  );

const cellOf = (row: ReadingRow, column: string): string => cellText(cellOfReading(row, column));

function tellAmount(row: ReadingRow, parts: Parts, { tables }: Derived): Told {
  const amount = amountsByPlace(tables.amounts).get(row.at);
  const title = measuresById(tables.measures).get(parts["measure_id"] ?? "")?.title ?? "";
  const item = parts["item"] === "pot" ? "" : ` (${(parts["item"] ?? "").replaceAll("-", " ")})`;
  return { fact: `${title}${item}`, value: amount === undefined ? "" : sayRow(amount) };
}

/** A stated number with all of its digits: "CNY 1,802,430,000,000", "17,989,500 persons", "3.5%". */
function sayStated(value: string, unit: string): string {
  const digits = groupDigits(value);
  if (/^[A-Z]{3}$/.test(unit)) return `${unit} ${digits}`;
  return unit === "percent" ? `${digits}%` : `${digits} ${unit}`;
}

function tellIndicator(row: ReadingRow, parts: Parts, { tables }: Derived): Told {
  const label = tables.indicator_types.find((one) => one.indicator === parts["indicator"])?.label ?? parts["indicator"];
  return { fact: `${label}, ${parts["year"]}`, value: sayStated(cellOf(row, "value"), cellOf(row, "unit")) };
}

function tellRanking(row: ReadingRow, parts: Parts, { tables }: Derived): Told {
  const title = tables.indices.find((one) => one.index_id === parts["index_id"])?.title ?? "";
  return {
    fact: `${title}, ${parts["edition"]}`,
    value: `place ${cellOf(row, "rank")} in ${sayScope(parts["scope"] ?? "")}`,
  };
}

/** What a reading is about and what it states, as a person would say it. */
export function tell(row: ReadingRow, derived: Derived): Told {
  const parts = partsOf(row);
  if (row.table === "amounts") return tellAmount(row, parts, derived);
  if (row.table === "indicators") return tellIndicator(row, parts, derived);
  if (row.table === "rankings") return tellRanking(row, parts, derived);
  return {
    fact: `${parts["currency"]}, ${parts["year"]}, ${parts["kind"]}`,
    value: `${groupDigits(cellOf(row, "per_usd"))} for one dollar`,
  };
}
