import type { Explanation } from "../../derive/explain.ts";
import { statementOf } from "../../derive/views/reading-row.ts";
import { type Bounds, isExact } from "../../model/bounds.ts";
import { cellText } from "../../model/cell.ts";
import type { FactTrace, Trace, Unit } from "../../model/figure.ts";

function unitText(unit: Unit): string {
  switch (unit.measure) {
    case "money":
      return unit.currency;
    case "rate":
      return `${unit.currency} for one ${unit.kind === "ppp" ? "international dollar" : "US dollar"}`;
    case "per-resident":
      return unit.kind === "ppp" ? "international dollars for each resident" : `${unit.currency} for each resident`;
    case "percent-of-gdp":
      return "percent of GDP";
    case "persons":
      return "persons";
    case "number":
      return "";
  }
}

const boundsText = (value: Bounds): string =>
  isExact(value) ? cellText(value.low) : `${cellText(value.low)} to ${cellText(value.high)}`;

const valueText = ({ bounds, unit }: Trace): string => `${boundsText(bounds)} ${unitText(unit)}`.trim();

const indent = (lines: readonly string[]): readonly string[] => lines.map((line) => `  ${line}`);

function factLines(fact: FactTrace, { others }: Explanation): readonly string[] {
  const where = `${fact.place.file}:${fact.place.line}`;
  const locator = fact.locator === "" ? "" : `, ${fact.locator}`;
  const unused = others(fact.table, fact.key).map(
    (row) => `not used: ${row.sourceId}: ${statementOf(row)} (${row.rule})`,
  );
  return [`${valueText(fact)}: ${fact.says}`, ...indent([`${where}, source ${fact.sourceId}${locator}`, ...unused])];
}

/** In a ranking, the other cities are a line each: their own way is told when they are asked for. */
function rankLines(inputs: readonly Trace[], explanation: Explanation): readonly string[] {
  const [own, ...others] = inputs;
  if (own === undefined) return [];
  return [
    ...traceLines(own, explanation),
    ...others.map((one) => `${one.kind === "step" ? one.says : ""}: ${valueText(one)}`),
  ];
}

function traceLines(trace: Trace, explanation: Explanation): readonly string[] {
  if (trace.kind === "fact") return factLines(trace, explanation);
  const ranks = trace.operation === "rank-best" || trace.operation === "rank-worst";
  const inputs = ranks
    ? rankLines(trace.inputs, explanation)
    : trace.inputs.flatMap((input) => traceLines(input, explanation));
  return [`${valueText(trace)}: ${trace.says}`, ...indent(inputs)];
}

function leftOutLines({ leftOut }: Explanation): readonly string[] {
  if (leftOut.length === 0) return [];
  const lines = leftOut.map(
    ({ measure, amount, sum, why }) => `${measure.measure_id} ${amount.item}, ${valueText(sum.trace())}: ${why}`,
  );
  return ["left out:", ...indent(lines)];
}

/** One number as an indented tree: value, formula and inputs, down to file, line, source and place in the source. */
export function formatExplanation(explanation: Explanation): string {
  const { city, view, column, row, year, says, value, trace } = explanation;
  const of = row.length === 0 ? "" : ` [${row.map(cellText).join(", ")}]`;
  const head = `${city} ${view}.${column}${of}, ${year}: ${value === undefined ? "does not apply" : cellText(value)}`;
  const money = view === "intensity" || view === "commitments" || view === "comparison";
  const body = trace === undefined ? [] : traceLines(trace, explanation);
  return `${[head, ...indent([`(${says})`, ...body]), ...(money ? leftOutLines(explanation) : [])].join("\n")}\n`;
}

const toData = (trace: Trace, explanation: Explanation): object => {
  const common = {
    says: trace.says,
    low: cellText(trace.bounds.low),
    high: cellText(trace.bounds.high),
    unit: trace.unit,
  };
  if (trace.kind === "step") {
    return { operation: trace.operation, ...common, inputs: trace.inputs.map((input) => toData(input, explanation)) };
  }
  const { table, key, sourceId, locator, place } = trace;
  const unused = explanation
    .others(table, key)
    .map((row) => ({ source_id: row.sourceId, states: statementOf(row), rule: row.rule }));
  return {
    fact: table,
    key,
    ...common,
    source_id: sourceId,
    locator,
    file: place.file,
    line: place.line,
    not_used: unused,
  };
};

/** The same as data: one object a row of the city. */
export const explanationData = (explanation: Explanation): object => ({
  city_id: explanation.city,
  view: explanation.view,
  column: explanation.column,
  year: explanation.year,
  row: explanation.row.map(cellText),
  value: explanation.value === undefined ? null : cellText(explanation.value),
  end: explanation.end ?? null,
  trace: explanation.trace === undefined ? null : toData(explanation.trace, explanation),
  left_out: explanation.leftOut.map(({ measure, amount, sum, why }) => ({
    measure_id: measure.measure_id,
    item: amount.item,
    low: cellText(sum.bounds.low),
    high: cellText(sum.bounds.high),
    currency: amount.currency ?? null,
    why,
  })),
});
