import type { City } from "../check/tables/cities.ts";
import type { Place } from "../model/problem.ts";
import type { Book } from "./book.ts";
import type { CityMoney } from "./commitments.ts";
import { amountsByMeasure } from "./rows-by-key.ts";
import type { TaskKind } from "./views/task-row.ts";

/** Something missing, before it is told with the others of its kind. */
export interface Lack {
  readonly kind: TaskKind;
  readonly what?: string;
  readonly why: string;
  readonly of: { readonly at: Place; readonly id: string } | undefined;
  readonly known?: Readonly<Record<string, string>>;
}

/** A sum without a period counts from 0 (rule 3), so that its bar is wider than it need be. */
const openPeriods = ({ pots }: CityMoney): readonly Lack[] =>
  pots.flatMap(({ state, amount, measure }) =>
    state === "counted" && amount.period === "unstated" && amount.year === undefined
      ? [
          {
            kind: "period",
            why: `no period of "${measure.title}" is stated`,
            of: { at: amount.at, id: measure.measure_id },
          },
        ]
      : [],
  );

/** Packages of which nothing was seen, though they do not say how many measures they have. */
const emptyPackages = ({ city }: CityMoney, book: Book): readonly Lack[] =>
  (book.packagesOfCity.get(city.city_id) ?? []).flatMap(({ package_id: id, title, at, measures_stated }) =>
    measures_stated !== undefined || book.measuresOfCity.get(city.city_id)?.some(({ package_id }) => package_id === id)
      ? []
      : [{ kind: "measures", what: title, why: "no measure of it was seen", of: { at, id } }],
  );

/** Measures that are said to name money, and have no row that states it. */
const unstatedSums = ({ measures }: CityMoney, { amountsOfMeasure, tables: { amounts } }: Book): readonly Lack[] =>
  measures
    .filter(({ money, measure_id: id }) => money === "named" && !amountsOfMeasure.has(id))
    .filter(({ measure_id: id }) => !amountsByMeasure(amounts).has(id))
    .map(({ measure_id: id, title, at }) => ({
      kind: "sum",
      what: title,
      why: "money is named, and no amounts row states it",
      of: { at, id },
    }));

const foreignLetter = /(?!\p{Script=Latin})\p{L}/u;

/** Whether people of a country write in other letters than Latin ones. */
const writesOtherwise = (countryCode: string): boolean =>
  (new Intl.Locale(`und-${countryCode}`).maximize().script ?? "Latn") !== "Latn";

function names(city: City, book: Book): readonly Lack[] {
  const aliases = book.aliasesOfCity.get(city.city_id) ?? [];
  const known = [city.name_local ?? "", ...aliases.map(({ alias }) => alias)];
  const lacksLocal = writesOtherwise(city.country_code) && !known.some((name) => foreignLetter.test(name));
  const of = { at: city.at, id: city.city_id };
  return [
    ...(lacksLocal
      ? [{ kind: "local-name", why: `no name in the letters of ${city.country} is there`, of } as const]
      : []),
    ...(aliases.length === 0 ? [{ kind: "alias", why: "no other name is there", of: undefined } as const] : []),
  ];
}

/** The sources of a city's money whose words a reader cannot look up. */
function addresses({ city, measures }: CityMoney, book: Book): readonly Lack[] {
  const ids = new Set([
    ...(book.packagesOfCity.get(city.city_id) ?? []).map(({ source_id }) => source_id),
    ...measures.flatMap(({ measure_id }) =>
      (book.amountsOfMeasure.get(measure_id) ?? []).flatMap((readings) => readings.map(({ row }) => row.source_id)),
    ),
  ]);
  return [...ids].toSorted().flatMap((id): readonly Lack[] => {
    const source = book.sources.get(id);
    if (source === undefined || source.url !== undefined) return [];
    return [{ kind: "address", why: `"${source.title}" has no address`, of: { at: source.at, id } }];
  });
}

/** What the figures and pages of a city would be clearer with, beside the gaps that leave a view without a number. */
export const lacksOf = (money: CityMoney, book: Book): readonly Lack[] => [
  ...emptyPackages(money, book),
  ...unstatedSums(money, book),
  ...openPeriods(money),
  ...names(money.city, book),
  ...addresses(money, book),
];
