import type { Derived } from "../derive/derived.ts";
import type { Parameters } from "../derive/parameters.ts";
import { formatList } from "../text/format-list.ts";
import { sayLevel } from "../text/say-level.ts";

const either = (words: readonly string[]): string => formatList(words, Number.POSITIVE_INFINITY, "or");

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

const payerWords = {
  public: "public money",
  "public-private": "money of public and private payers together",
  private: "private money",
  unclear: "money whose payer is not clear",
} as const;

const scopeWords = { ai: "AI", "ai-plus": "AI and a few other fields", broader: "much more than AI" } as const;

const purposeWords = {
  support: "firms, research and people",
  "own-services": "the administration's own use of AI",
} as const;

/** The choices of a comparison in words, for the note below a figure: whose money, for what and for whom. */
export function sayChoices({ parameters }: Derived): string {
  const { payers, levels, scopes, purposes } = parameters;
  const what = either(payers.map((one) => payerWords[one]));
  const whose = either(levels.map(sayLevel));
  const field = either(scopes.map((one) => scopeWords[one]));
  const whom = either(purposes.map((one) => purposeWords[one]));
  return `${[`Counted: ${what} of ${whose}, for ${field}, for ${whom}`, ...saySides(parameters)].join("; ")}.`;
}

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
