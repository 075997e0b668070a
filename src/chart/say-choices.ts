import type { Derived } from "../derive/derived.ts";
import type { Parameters } from "../derive/parameters.ts";

const list = (words: readonly string[]): string => words.join(", ");

/** What a reader has chosen beyond the shipped choices. */
function saySides({ prefer, as_reported_by, unstated_period }: Parameters): readonly string[] {
  return [
    ...(unstated_period === "from-zero" ? [] : [`sums without a period ${unstated_period.replace("-", " ")}`]),
    ...(prefer === undefined ? [] : [`readings of ${prefer} first`]),
    ...(as_reported_by === undefined ? [] : [`amounts of ${as_reported_by} alone`]),
  ];
}

const saySeenBeside = ({ beside }: Parameters): string =>
  beside.length === 0 ? "no sums beside" : `beside it ${list(beside)}`;

const sayLists = ({ levels, scopes, purposes, payers }: Parameters): string =>
  `level ${list(levels)}; scope ${list(scopes)}; purpose ${list(purposes)}; payer ${list(payers)}`;

/** The choices of a comparison in words, for the note below a figure. */
export const sayChoices = ({ parameters }: Derived): string =>
  `${[`Preset ${parameters.preset}: ${sayLists(parameters)}`, ...saySides(parameters)].join("; ")}.`;

/** All parameters in words, for the foot of a page. */
export const sayParameters = (parameters: Parameters): string =>
  [
    `reference year ${parameters.year}`,
    `preset ${parameters.preset} (${sayLists(parameters)})`,
    `lead index ${parameters.lead_index}`,
    `sums for each resident in ${parameters.currency}`,
    saySeenBeside(parameters),
    `ranked from ${parameters.ranked_from}`,
    ...(parameters.unstated_period === "from-zero" ? ["sums without a period from zero"] : []),
    ...saySides(parameters),
  ].join("; ");
