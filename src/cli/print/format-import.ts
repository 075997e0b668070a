import type { Unmapped } from "../../import/column-map.ts";
import type { Imported } from "../../import/import-table.ts";
import type { NamedCity } from "../../import/make-rows.ts";
import type { Plan } from "../../import/plan.ts";
import { formatList } from "../../text/format-list.ts";
import { formatCount } from "../../text/format-number.ts";

/** What a report of an import is made of. */
export interface ImportReport {
  readonly file: string;
  readonly target: string;
  readonly plan: Plan;
  readonly unmapped: readonly Unmapped[];
  readonly imported: Imported;
  readonly skipUnmatched: boolean;
  readonly replace: boolean;
}

const most = 40;

function columnLines({ plan, unmapped }: ImportReport): readonly string[] {
  const city = plan.city?.from;
  const mapped = plan.mapped.map(
    ({ foreign, name, at }) => `"${foreign.trim()}" is ${name}${at === city?.at ? " and names the city" : ""}`,
  );
  const constants = [
    ...Object.entries(plan.constants).map(([name, value]) => `${name} ${value}`),
    ...Object.entries(plan.defaults).map(([name, value]) => `${name} ${value} (nothing else was said)`),
  ];
  const left = unmapped.map(({ foreign, meant }) => `"${foreign}"${meant === undefined ? "" : ` (perhaps ${meant}?)`}`);
  return [
    `Columns: ${mapped.join("; ")}`,
    ...(constants.length === 0 ? [] : [`Every row: ${constants.join("; ")}`]),
    ...(left.length === 0 ? [] : [`Not used: ${formatList(left)}`]),
  ];
}

const settledBy = (names: readonly NamedCity[], how: string) => names.filter(({ match }) => match.how === how);

const cityWords = ({ match }: NamedCity): string => ("cities" in match ? match.cities.join(" + ") : "");

function nameLines({ imported: { made }, plan, skipUnmatched }: ImportReport): readonly string[] {
  if (plan.city === undefined) return [];
  const { names } = made;
  const hows = ["exact", "normalised", "confirmed", "ambiguous", "unknown"] as const;
  const counts = hows.flatMap((how) => {
    const { length } = settledBy(names, how);
    return length === 0 ? [] : [`${length} ${how}`];
  });
  const listed = (how: string) => {
    const found = settledBy(names, how).map((one) => `"${one.name}" is ${cityWords(one)}`);
    return found.length === 0 ? [] : [`  ${how}: ${formatList(found, most)}`];
  };
  const left = [...settledBy(names, "ambiguous"), ...settledBy(names, "unknown")].map(({ name, line, match }) => {
    const near = match.how === "unknown" ? match.suggestions.map(({ city }) => city) : [];
    return `"${name}" (line ${line}${near.length === 0 ? "" : `, near ${formatList(near, most, "or")}`})`;
  });
  return [
    `${formatCount(names.length, "name")}: ${formatList(counts)}`,
    ...listed("normalised"),
    ...listed("confirmed"),
    ...(skipUnmatched && left.length > 0 ? [`  left out: ${formatList(left, most)}`] : []),
  ];
}

function rowLines({ imported: { compared, made, lacking }, replace }: ImportReport): readonly string[] {
  const { fresh, same, differing } = compared;
  const [example] = made.conversions;
  const count = [
    `${fresh.length} new`,
    ...(same.length === 0 ? [] : [`${same.length} there already, the same`]),
    ...(differing.length === 0
      ? []
      : [`${differing.length} there already and ${replace ? "taken over" : "different"}`]),
  ];
  return [
    `Rows: ${formatList(count)}`,
    ...(example === undefined
      ? []
      : [
          `${formatCount(made.conversions.length, "cell")} written otherwise, such as line ${example.line} ${example.foreign.trim()}: "${example.from}" as ${example.to === "" ? "an empty cell" : example.to}`,
        ]),
    ...(lacking === undefined || lacking.cities.length === 0
      ? []
      : [`Ranked in ${lacking.index} ${lacking.edition} and not in this file: ${formatList(lacking.cities, most)}`]),
  ];
}

/** What an import did, or would do: columns, names, rows, and what both sides lack. */
export const formatImport = (report: ImportReport): string =>
  `${[`${report.file} to ${report.target}`, ...columnLines(report), ...nameLines(report), ...rowLines(report)].join("\n")}\n`;
