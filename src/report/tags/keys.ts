import { noteOfIntensity, type RowNote } from "../../chart/row-note.ts";
import { comparedPerResident } from "../../derive/compared.ts";
import type { Derived } from "../../derive/derived.ts";
import { rowsOfCity } from "../../derive/rows-of-city.ts";
import { type Cited, citedBy } from "../../model/cited.ts";
import { citedIn } from "../../model/facts.ts";
import type { Figure } from "../../model/figure.ts";
import type { RankRange } from "../../model/rank-range.ts";
import { formatFigure, formatRankRange } from "../../text/format-bounds.ts";
import { formatOrdinal } from "../../text/format-number.ts";
import { saySeen } from "../../text/say-seen.ts";
import type { PageContext } from "../context.ts";
import { escapeHtml } from "../escape.ts";
import { cellLinks } from "../html/links.ts";
import type { Tag } from "../tag.ts";

interface Key {
  readonly name: string;
  readonly value: string;
  readonly more: string;
  readonly cited: readonly Cited[];
  readonly note?: RowNote | undefined;
}

const place = (range: RankRange | undefined): string =>
  range === undefined ? "not ranked" : `${formatRankRange(range)} of ${range.of}`;

const figureKey = (name: string, figure: Figure | undefined, rest: { more: string; note: RowNote }): readonly Key[] =>
  figure === undefined ? [] : [{ name, value: formatFigure(figure), cited: [], ...rest }];

function moneyKeys(derived: Derived, city: string): readonly Key[] {
  const { parameters } = derived;
  const [row] = rowsOfCity.intensity(derived, city);
  const [known] = rowsOfCity.comparison(derived, city);
  if (row?.commitment === undefined) {
    if (known === undefined || known.measuresRows === 0) return [];
    const value = known.seen === undefined ? "none seen" : formatFigure(known.seen);
    const name = saySeen(known.bestSeen);
    const more = known.why.toLowerCase() === name.toLowerCase() ? "" : known.why;
    return [{ name, value, more, cited: citedIn(known.seen) }];
  }
  const each = comparedPerResident(row, parameters);
  const note = noteOfIntensity(row, parameters.preset);
  return [
    ...figureKey(`Annual commitment ${parameters.year}, of the money seen`, row.commitment, {
      note,
      more: row.commitment.marks.includes("unstated-period") ? "no period is stated" : "",
    }),
    ...figureKey("Share of gross domestic product", row.gdpShare, {
      note,
      more: `${place(row.rankGdpShare)}; product of ${row.gdpYear}`,
    }),
    ...figureKey("For each resident", each.figure ?? row.perResident, {
      note,
      more: `${each.rank === undefined ? "in its own currency" : place(each.rank)}; residents of ${row.populationYear}`,
    }),
  ];
}

function leadKey(derived: Derived, city: string): readonly Key[] {
  const lead = rowsOfCity.comparison(derived, city)[0]?.lead;
  if (lead === undefined) return [];
  const of = lead.rankedCount === undefined ? "" : ` of ${lead.rankedCount}`;
  return [
    {
      name: "Place in the world",
      value: `${formatOrdinal(lead.rank)}${of}`,
      more: `${lead.index.title}, ${lead.edition.edition}`,
      cited: [citedBy(lead.ranking)],
    },
  ];
}

function item({ name, value, more, cited, note }: Key, page: PageContext): string {
  return `<div><dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}${cellLinks(page, [{ text: "", cited: cited.slice(0, 3), ...(note && { note }) }])}${more === "" ? "" : `<small>${escapeHtml(more)}</small>`}</dd></div>`;
}

/** `{% keys %}`: the key figures of the page's city, each with its place and its sources. */
export const keysTag: Tag = {
  name: "keys",
  says: "the key figures of the page's city",
  options: {},
  example: "{% keys %}",
  of: "city",
  render: (_words, page) => {
    const { derived, city = "" } = page;
    const keys = [...moneyKeys(derived, city), ...leadKey(derived, city)];
    return keys.length === 0 ? "" : page.block(`<dl class="keys">${keys.map((key) => item(key, page)).join("")}</dl>`);
  },
};
