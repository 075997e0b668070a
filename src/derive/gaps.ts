import type { City } from "../check/tables/cities.ts";
import type { Measure } from "../check/tables/measures.ts";
import { gather } from "../model/gather.ts";
import type { Mark } from "../model/mark.ts";
import type { Book } from "./book.ts";
import type { CityMoney } from "./commitments.ts";
import { denominatorOf } from "./denominators.ts";
import type { GapRow } from "./views/gap-row.ts";
import type { IntensityRow } from "./views/intensity-row.ts";

type Gap = Omit<GapRow, "city">;

const unseenSums = (measures: readonly Measure[]): readonly Gap[] =>
  measures
    .filter((measure) => measure.money === "unseen")
    .map((measure) => ({
      kind: "sum",
      of: { at: measure.at, id: measure.measure_id },
      lacking: ["intensity", "commitments"],
      what: `sum of "${measure.title}"`,
      status: "unseen",
      why: measure.note ?? "money exists, its sum was not seen",
      wouldHelp: `an amounts row for ${measure.measure_id}`,
    }));

function unseenMeasures(city: City, book: Book): readonly Gap[] {
  const measuresOf = gather(book.measuresOfCity.get(city.city_id) ?? [], (measure) => measure.package_id);
  return (book.packagesOfCity.get(city.city_id) ?? []).flatMap((row) => {
    const rows = measuresOf.get(row.package_id)?.length ?? 0;
    if (row.measures_stated === undefined || rows >= row.measures_stated) return [];
    return [
      {
        kind: "measures",
        of: { at: row.at, id: row.package_id },
        lacking: ["intensity", "commitments", "caps"],
        what: `measures of "${row.title}"`,
        status: "unseen",
        why: `${rows} of the ${row.measures_stated} measures that it states were seen`,
        wouldHelp: `measures rows for ${row.package_id}`,
      } satisfies Gap,
    ];
  });
}

function potGaps(money: CityMoney): readonly Gap[] {
  const listed = money.byCurrency.flatMap((pots) => pots.listed);
  const undated = money.byCurrency.flatMap((pots) => pots.undated);
  const counted = money.byCurrency.some((pots) => pots.counted.length > 0);
  return [
    ...(counted
      ? []
      : [
          {
            kind: "pot",
            of: undefined,
            lacking: ["intensity", "commitments"],
            what: "citywide sum",
            status: "not-stated",
            why: "no citywide sum counts in the reference year under these choices",
            wouldHelp: "an amounts row with basis citywide",
          } satisfies Gap,
        ]),
    ...listed.map(
      ({ measure, pots }): Gap => ({
        kind: "term",
        of: { at: pots[0]?.amount.at ?? measure.at, id: measure.measure_id },
        lacking: ["intensity", "commitments"],
        what: `term of "${measure.title}"`,
        status: "no-term",
        why: "a total without a term is listed, not annualised",
        wouldHelp: `years in the amounts row of ${measure.measure_id}, or effective_to in its package`,
      }),
    ),
    ...undated.map(
      ({ measure, package: row }): Gap => ({
        kind: "date",
        of: { at: row.at, id: row.package_id },
        lacking: ["intensity", "commitments"],
        what: `date of "${measure.title}"`,
        status: "undated",
        why: "neither a start nor an announcement is dated, so it is listed and not counted",
        wouldHelp: `announced_on or effective_from of ${row.package_id}`,
      }),
    ),
  ];
}

const denominators = [
  { indicator: "population", what: "residents" },
  { indicator: "gdp", what: "gross domestic product" },
] as const;

/** What is missing to set the money of a city against its residents and its product. */
export function denominatorGaps(city: City, book: Book, year: number): readonly Gap[] {
  return denominators.flatMap(({ indicator, what }): readonly Gap[] => {
    const found = denominatorOf(city, indicator, { book, year });
    const missing = { kind: indicator, of: undefined, lacking: ["intensity"] } as const;
    const wouldHelp = `an indicators row: ${indicator}, boundary ${city.boundary}, year ${year - 1}`;
    if (!("why" in found)) {
      const why = `the newest value is of ${found.row.year}`;
      const of = { at: found.row.at, id: String(found.row.year) };
      return found.older ? [{ ...missing, of, what, status: "stale", why, wouldHelp }] : [];
    }
    return found.why === "none"
      ? [{ ...missing, what, status: "no-denominator", why: `no value up to ${year} was seen`, wouldHelp }]
      : [{ ...missing, what, status: "boundary", why: `values were seen, none for the ${city.boundary}`, wouldHelp }];
  });
}

const rateMarks: readonly (readonly [Mark, string])[] = [
  ["no-rate", "market-average"],
  ["no-ppp", "ppp"],
];

const rateGaps = (rows: readonly IntensityRow[]): readonly Gap[] =>
  rows.flatMap((row) =>
    rateMarks
      .filter(([mark]) => row.marks.includes(mark))
      .map(([, kind]) => ({
        kind: "rate",
        of: undefined,
        known: { currency: row.currency, kind, year: String(row.year) },
        lacking: ["intensity"],
        what: `rate of ${row.currency}`,
        status: "no-rate",
        why: `no ${kind} rate up to ${row.year} fits`,
        wouldHelp: `an exchange_rates row: ${row.currency}, ${kind}`,
      })),
  );

const noPackage: Gap = {
  kind: "package",
  of: undefined,
  lacking: ["intensity", "commitments", "caps"],
  what: "package",
  status: "unseen",
  why: "no package was seen, so the city has no commitment; that is not zero",
  wouldHelp: "a policy_packages row, with its measures and amounts",
};

const noStanding: Gap = {
  kind: "standing",
  of: undefined,
  lacking: ["standings"],
  what: "place in an index",
  status: "unseen",
  why: "no place was seen in any edition",
  wouldHelp: "a rankings row",
};

interface GapInputs {
  readonly money: CityMoney;
  readonly rows: readonly IntensityRow[];
  readonly isRanked: boolean;
  readonly book: Book;
  readonly year: number;
}

/** What is missing for a city, for which view, and what row would help. Denominators matter once there is a package. */
export function gapsOf({ money, rows, isRanked, book, year }: GapInputs): readonly GapRow[] {
  const { city } = money;
  const known = (book.packagesOfCity.get(city.city_id) ?? []).length > 0;
  const found = known
    ? [
        ...potGaps(money),
        ...unseenSums(money.measures),
        ...unseenMeasures(city, book),
        ...denominatorGaps(city, book, year),
        ...rateGaps(rows),
      ]
    : [noPackage];
  return [...found, ...(isRanked ? [] : [noStanding])].map((gap) => ({ city, ...gap }));
}
