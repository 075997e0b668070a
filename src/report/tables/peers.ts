import { figureCell, namedCell, textCell } from "../../chart/cells.ts";
import type { TableCell } from "../../chart/chart.ts";
import { noteOfIntensity } from "../../chart/row-note.ts";
import type { City } from "../../check/tables/cities.ts";
import { comparedPerResident } from "../../derive/compared.ts";
import type { Derived } from "../../derive/derived.ts";
import { peersOf, toCandidates } from "../../derive/peers.ts";
import type { ComparisonRow } from "../../derive/views/comparison-row.ts";
import type { Figure } from "../../model/figure.ts";
import { remembered } from "../../model/remember.ts";
import { formatRankRange } from "../../text/format-bounds.ts";
import { formatCount } from "../../text/format-number.ts";
import { saySeen } from "../../text/say-seen.ts";
import { cityPath } from "../html/links.ts";
import type { PageTable } from "../page-table.ts";
import { leadTitle } from "./comparison.ts";

/** Of a large country, as many cities as a page can show; the comparison has them all. */
const mostOfCountry = 12;

/** More than any place. */
const afterAll = 1e7;

/** The most telling first: by place, then with a place in the lead index, then by name. */
function weight({ intensity, lead, measuresRows }: ComparisonRow): number {
  const place = intensity?.rankGdpShare?.best;
  if (place !== undefined) return place;
  if (intensity?.commitment !== undefined) return afterAll;
  return measuresRows > 0 ? 2 * afterAll + (lead?.rank ?? afterAll / 2) : 3 * afterAll;
}

/** The cities that a city can stand beside, in their order, and the row of each: the same on the page of every city. */
const candidatesIn = remembered((comparison: Derived["comparison"], residents: Derived["residents"]) => {
  const order = comparison.toSorted((a, b) => weight(a) - weight(b) || (a.city.name < b.city.name ? -1 : 1));
  const told = order.filter((row) => row.measuresRows > 0 || row.lead !== undefined);
  const cities = told.map(({ city }) => city);
  return { candidates: toCandidates(cities, residents), byCity: new Map(order.map((row) => [row.city, row])) };
});

function rowsOf(city: City, { comparison, residents }: Derived) {
  const { candidates, byCity } = candidatesIn(comparison, residents);
  const peers = peersOf(city, candidates);
  const all = peers.filter(({ why }) => why === "country");
  const country = all.slice(0, mostOfCountry);
  const chosen = [{ city, why: "own" as const }, ...country, ...peers.filter(({ why }) => why === "size")];
  const rows = chosen.flatMap(({ city: one, why }) => {
    const row = byCity.get(one);
    return row === undefined ? [] : [{ row, why }];
  });
  return { rows, left: all.length - country.length };
}

/** The page's city beside those of its country and those nearest in size. */
export const peersTable: PageTable = {
  name: "peers",
  says: "the page's city beside cities of its country and the nearest in size",
  of: "city",
  none: "No other city of the country and none of about the same size was seen.",
  make: ({ derived, city: id = "" }) => {
    const city = derived.city(id);
    const { rows, left } = city === undefined ? { rows: [], left: 0 } : rowsOf(city, derived);
    const more =
      left === 0 ? "" : `; ${formatCount(left, "further city", "further cities")} of the country are in the comparison`;
    const words = { own: "this city", country: `in ${city?.country ?? ""}`, size: "near in size" } as const;
    return {
      compares: 1,
      caption: `${city?.name ?? ""} beside others, those of the most money and places first${more}`,
      columns: [
        { title: "City" },
        { title: "Why here" },
        { title: "Residents", numeric: true },
        { title: `In ${derived.parameters.year}`, numeric: true },
        { title: "Share of GDP", numeric: true },
        { title: "Place", numeric: true },
        { title: "Each resident", numeric: true },
        { title: leadTitle(derived), numeric: true },
      ],
      rows:
        rows.length < 2
          ? []
          : rows.map(({ row, why }) => {
              const { intensity, lead } = row;
              const note = intensity && noteOfIntensity(intensity, derived.parameters.preset);
              // How another city's numbers were made stands on its own page.
              const toCell = (figure: Figure | undefined): TableCell =>
                figure === undefined || why === "own"
                  ? figureCell(figure, note)
                  : { ...figureCell(figure), cited: [], page: `${cityPath(row.city.city_id)}#page-how` };
              const place = intensity?.rankGdpShare;
              return [
                namedCell(row.city),
                textCell(words[why]),
                figureCell(derived.residents.get(row.city)?.figure),
                intensity?.commitment === undefined
                  ? textCell(saySeen(row.bestSeen).toLowerCase())
                  : toCell(intensity.commitment),
                toCell(intensity?.gdpShare),
                place === undefined ? textCell("") : { text: formatRankRange(place), sort: place.best },
                toCell(comparedPerResident(intensity, derived.parameters).figure),
                lead === undefined ? textCell("") : { text: String(lead.rank), sort: lead.rank },
              ];
            }),
    };
  },
};
