import { gather } from "../model/gather.ts";
import type { Book } from "./book.ts";
import type { CityMoney } from "./commitments.ts";
import type { Parameters } from "./parameters.ts";
import { bestSeenOf } from "./seen.ts";
import { compareEditions } from "./standings.ts";
import type { ComparisonRow } from "./views/comparison-row.ts";
import type { IntensityRow } from "./views/intensity-row.ts";
import type { StandingRow } from "./views/standing-row.ts";

interface ComparisonInputs {
  readonly money: readonly CityMoney[];
  readonly intensity: readonly IntensityRow[];
  readonly standings: readonly StandingRow[];
  readonly book: Book;
  readonly parameters: Parameters;
}

/** The newest edition of the lead index that ranks cities of the whole world. */
function leadEdition(standings: readonly StandingRow[], leadIndex: string): string | undefined {
  const editions = standings.filter((row) => row.index.index_id === leadIndex && row.scope === "global");
  return editions
    .map((row) => row.edition)
    .sort(compareEditions)
    .at(-1)?.edition;
}

/** One row a city that has a package, an indicator or a rank. */
export function compareCities({
  money,
  intensity,
  standings,
  book,
  parameters,
}: ComparisonInputs): readonly ComparisonRow[] {
  const edition = leadEdition(standings, parameters.lead_index);
  const standingsOfCity = gather(standings, (row) => row.city.city_id);
  const rowsOfCity = gather(intensity, (row) => row.city.city_id);
  return money.flatMap((one): readonly ComparisonRow[] => {
    const { city, measures } = one;
    const ranks = standingsOfCity.get(city.city_id) ?? [];
    const known = book.packagesOfCity.has(city.city_id) || book.indicatorsOfCity.has(city.city_id) || ranks.length > 0;
    if (!known) return [];
    const isLead = (row: StandingRow) =>
      row.index.index_id === parameters.lead_index && row.edition.edition === edition && row.scope === "global";
    return [
      {
        city,
        intensity: rowsOfCity.get(city.city_id)?.[0],
        lead: ranks.find(isLead),
        indices: new Set(ranks.map((row) => row.index.index_id)).size,
        measuresRows: measures.length,
        moneyNamed: measures.filter((measure) => measure.money === "named").length,
        moneyUnseen: measures.filter((measure) => measure.money === "unseen").length,
        ...bestSeenOf(one, book, parameters),
      },
    ];
  });
}
