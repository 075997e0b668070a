import type { FactTrace, Figure, Trace } from "../../model/figure.ts";
import { formatFigure } from "../../text/format-bounds.ts";
import type { PageContext } from "../context.ts";
import { escapeHtml } from "../escape.ts";
import { tell } from "../fact-words.ts";
import { citationLinks } from "./links.ts";

const sayValue = ({ bounds, unit }: Trace): string =>
  formatFigure({ bounds, unit, marks: [], trace: () => constant({ bounds, unit }) });

const constant = ({ bounds, unit }: Pick<Figure, "bounds" | "unit">): Trace => ({
  kind: "step",
  operation: "constant",
  says: "",
  bounds,
  unit,
  inputs: [],
});

/** The readings of a fact that state another value and are not used, with the rule that decided. */
function notUsed({ table, key }: FactTrace, page: PageContext): string {
  const others = page.derived.conflicts.filter(
    (row) => row.differs && row.used.table === table && row.used.key === key,
  );
  if (others.length === 0) return "";
  const told = others.map(
    ({ other }) => `${escapeHtml(tell(other, page.derived).value)}${citationLinks(page, [other])}`,
  );
  return `; not used: ${told.join("; ")} (${escapeHtml(others[0]?.other.rule ?? "")})`;
}

/** A fact with its source, the place in the source, and the row that holds it. */
function factLine(fact: FactTrace, value: string, page: PageContext): string {
  const row = `${fact.place.file}:${fact.place.line ?? ""}`;
  return `<li>${value} ${escapeHtml(fact.says)}${citationLinks(page, [fact])} <code>${escapeHtml(row)}</code>${notUsed(fact, page)}</li>`;
}

const identity = (trace: Trace): string => `${trace.says} ${sayValue(trace)}`;

/**
 * A calculation as list items, from the result down to the facts. What `told` has been told before is not told again:
 * a share of the product begins with the same commitment as a sum for each resident.
 */
export function traceItems(trace: Trace, page: PageContext, told: Set<string> = new Set()): string {
  const value = `<b>${escapeHtml(sayValue(trace))}</b>`;
  if (trace.kind === "fact") return factLine(trace, value, page);
  const says = `${value} ${escapeHtml(trace.says)}`;
  if (trace.inputs.length === 0) return `<li>${says}</li>`;
  if (told.has(identity(trace))) return `<li>${says}, as above</li>`;
  told.add(identity(trace));
  return `<li>${says}<ul>${trace.inputs.map((input) => traceItems(input, page, told)).join("")}</ul></li>`;
}
