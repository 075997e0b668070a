import { measuresById } from "../../derive/rows-by-key.ts";
import { isExact } from "../../model/bounds.ts";
import { factsIn } from "../../model/facts.ts";
import type { FactTrace, Figure, Trace } from "../../model/figure.ts";
import { formatFigure } from "../../text/format-bounds.ts";
import { groupDigits } from "../../text/format-number.ts";
import type { PageContext } from "../context.ts";
import { escapeHtml } from "../escape.ts";
import { tell } from "../fact-words.ts";
import { shownPath } from "../shown-path.ts";
import { citationLinks } from "./links.ts";

const constant = ({ bounds, unit }: Pick<Figure, "bounds" | "unit">): Trace => ({
  kind: "step",
  operation: "constant",
  says: "",
  bounds,
  unit,
  inputs: [],
});

/** A value of the way; a rate without its currency, which its words name. */
function sayValue({ bounds, unit }: Trace): string {
  const shown = unit.measure === "rate" ? ({ measure: "number" } as const) : unit;
  return formatFigure({ bounds, unit: shown, marks: [], trace: () => constant({ bounds, unit }) });
}

/** A stated value with all its digits, since it is what a reader looks for in the source. */
function sayFact(fact: FactTrace): string {
  const { bounds, unit } = fact;
  const whole = isExact(bounds) && bounds.low.d === 1n;
  if (!whole || (unit.measure !== "money" && unit.measure !== "persons")) return sayValue(fact);
  return `${unit.measure === "money" ? `${unit.currency} ` : ""}${groupDigits(String(bounds.low.n))}`;
}

/** What a fact is of: the title of its measure, where it is a sum. */
function sayWhat({ table, key, says }: FactTrace, { derived }: PageContext): string {
  const id = table === "amounts" ? /measure_id=([^;]+)/.exec(key)?.[1] : undefined;
  const title = measuresById(derived.tables.measures).get(id ?? "")?.title;
  return title === undefined ? says : `${title} (${says})`;
}

/** The readings of a fact that state another value and are not used, with the rule that decided. */
function notUsed({ table, key }: FactTrace, page: PageContext): string {
  const others = page.derived.disputes.get(`${table} ${key}`) ?? [];
  if (others.length === 0) return "";
  const told = others.map(
    ({ other }) => `${escapeHtml(tell(other, page.derived).value)}${citationLinks(page, [other])}`,
  );
  return `; not used: ${told.join("; ")} (${escapeHtml(others[0]?.other.rule ?? "")})`;
}

/** A fact with its source, the place in the source, and the row that holds it. */
function factLine(fact: FactTrace, value: string, page: PageContext): string {
  const row = `${shownPath(fact.place.file, page.build)}:${fact.place.line ?? ""}`;
  return `<li>${value} ${escapeHtml(sayWhat(fact, page))}${citationLinks(page, [fact])} <code>${escapeHtml(row)}</code>${notUsed(fact, page)}</li>`;
}

/** Two steps are one and the same where they come to one value from the same rows. */
const identity = (trace: Trace): string =>
  [trace.says, sayValue(trace), ...factsIn(trace).map(({ key, sourceId }) => `${key} ${sourceId}`)].join("|");

/** Of the figures that a place compares, so many are told. */
const mostCompared = 40;

/** A place with the figures that it compares, the city's own first: their own ways are told where they stand. */
function rankItem(says: string, inputs: readonly Trace[], { derived }: PageContext): string {
  const told = inputs.slice(0, mostCompared);
  const compared = [
    ...told.map((one) => `${escapeHtml(derived.city(one.says)?.name ?? one.says)} ${escapeHtml(sayValue(one))}`),
    ...(inputs.length > told.length ? [`and ${inputs.length - told.length} others, each on the page of its city`] : []),
  ];
  return `<li>${says}<ul><li>${compared.join("; ")}</li></ul></li>`;
}

/**
 * A calculation as list items, from the result down to the facts. What `told` has been told before is not told again:
 * a share of the product begins with the same commitment as a sum for each resident.
 */
export function traceItems(trace: Trace, page: PageContext, told: Set<string> = new Set()): string {
  if (trace.kind === "fact") return factLine(trace, `<b>${escapeHtml(sayFact(trace))}</b>`, page);
  const says = `<b>${escapeHtml(sayValue(trace))}</b> ${escapeHtml(trace.says)}`;
  if (trace.inputs.length === 0) return `<li>${says}</li>`;
  if (told.has(identity(trace))) return `<li>${says}, as above</li>`;
  told.add(identity(trace));
  if (trace.operation === "rank-best" || trace.operation === "rank-worst") return rankItem(says, trace.inputs, page);
  return `<li>${says}<ul>${trace.inputs.map((input) => traceItems(input, page, told)).join("")}</ul></li>`;
}
