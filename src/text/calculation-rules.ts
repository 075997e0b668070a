/** A rule by which figures are made, as one sentence or a few. */
export interface CalculationRule {
  /** Rules have the numbers of the method page; one that needs several sentences is said part by part. */
  readonly rule: number;
  readonly on: string;
  readonly says: string;
}

const of = (rule: number, parts: Readonly<Record<string, string>>): readonly CalculationRule[] =>
  Object.entries(parts).map(([on, says]) => ({ rule, on, says }));

/** The rules of calculation in their order. */
export const calculationRules: readonly CalculationRule[] = [
  ...of(1, {
    "what counts":
      "Only pots enter the annual commitment: sums for a whole city, of public money, that are no investment fund, tax relief or loan support.",
    "which packages":
      "The policy package must be in force or announced; one that was superseded counts up to its end, and one that is superseded without a stated end does not count.",
    "whose money, for whom":
      "Of these, what counts has a level, a scope, a purpose and a payer that the chosen preset takes.",
    "what is shown beside":
      "Investment funds, sums for one institute or building, and caps for each firm, project or unit are shown beside the commitment, never in it.",
  }),
  ...of(2, {
    "exact, about": "Both ends are the sum itself.",
    "up to": "From 0 to the sum.",
    "at least": "From the sum to unknown.",
    range: "From the smaller sum to the larger one.",
  }),
  ...of(3, {
    "start year":
      "The year of the first day of the package, else the year in which it was made known; without either a sum is undated: listed, and not counted.",
    "budget line": "A sum that stands for one year counts in that year only, in full.",
    "a year":
      "A yearly sum counts in full in each year of its package: each calendar year of which at least half lies between its first and its last day. A monthly sum is twelve times itself.",
    total:
      "A total is spread evenly over its years: the number that is stated, from the start year on, else the years of the package.",
    "total without a term":
      "A total with neither a number of years nor an end is listed beside the commitment, and not spread.",
    once: "A sum that is paid once counts in the start year.",
    "no period":
      "A sum whose period no source states counts from 0 to its full height while the package lasts, and is marked.",
  }),
  ...of(4, {
    "parts and wholes":
      "A measure inside another that counts is inside its sum and never added beside it; where none around it counts, it stands alone.",
    unallocated:
      "What the parts leave of their whole: from its low end less their high ends to its high end less their low ends, never below 0.",
    "larger parts":
      "A whole is never below its parts: where they come to more, the larger low and the larger high count, and it is marked.",
  }),
  ...of(5, {
    currencies:
      "Sums of one city in several currencies are not added: each is listed and marked, and the city is not ranked.",
    unknown: "An unknown end stays unknown in every sum, ratio and rank that rests on it. What is missing is never 0.",
  }),
  ...of(6, {
    "residents and product":
      "The newest value not after the reference year that covers the boundary of the city; older than two years is marked.",
    "percent of product":
      "Needs no rate where both have one currency; else the product is converted at the market average of exactly its own year.",
    rates:
      "All else is converted at the market average of the reference year, else of the newest year before it, and marked; the same holds for purchasing-power parities.",
  }),
  ...of(7, {
    "who is ranked":
      "Cities with a commitment, a fitting number of residents or product, one currency, and enough of their measures explained.",
    "best place": "1 + the cities whose low end lies above one's own high end.",
    "worst place":
      "1 + the other cities whose high end lies above one's own low end; an unknown high end lies above all. Ties share the better place.",
  }),
  ...of(8, {
    choices: "Every choice is a parameter, and is named with the figure. Presets are never mixed in one ranking.",
    "index beside money":
      "Of the chosen index and those of its topic, the edition that ranks most of the cities with a commitment.",
  }),
  ...of(9, {
    standing:
      "The percentile of a place is (number ranked - place) / (number ranked - 1), where the number ranked is known.",
    editions:
      "Places in two editions are set against each other only where the index does not say that they cannot be.",
  }),
];
