import type { Derived } from "../../derive/derived.ts";
import { sourcesOf } from "../../model/facts.ts";
import type { Figure } from "../../model/figure.ts";
import type { RankRange } from "../../model/rank-range.ts";
import { formatFigure, formatRankRange } from "../../text/format-bounds.ts";
import { formatOrdinal } from "../../text/format-number.ts";
import { saySeen } from "../../text/say-seen.ts";
import type { PageContext } from "../context.ts";
import { escapeHtml } from "../escape.ts";
import { citationLinks } from "../html/links.ts";
import type { Tag } from "../tag.ts";

interface Key {
  readonly name: string;
  readonly value: string;
  readonly more: string;
  readonly sources: readonly string[];
}

const place = (range: RankRange | undefined): string =>
  range === undefined ? "not ranked" : `${formatRankRange(range)} of ${range.of}`;

function figureKey(name: string, figure: Figure | undefined, more: string): readonly Key[] {
  return figure === undefined ? [] : [{ name, value: formatFigure(figure), more, sources: sourcesOf(figure) }];
}

function moneyKeys({ comparison, intensity, parameters }: Derived, city: string): readonly Key[] {
  const row = intensity.find((one) => one.city.city_id === city);
  const known = comparison.find((one) => one.city.city_id === city);
  if (row?.commitment === undefined) {
    if (known === undefined || known.measuresRows === 0) return [];
    const value = known.seen === undefined ? "none seen" : formatFigure(known.seen);
    return [{ name: saySeen(known.bestSeen), value, more: known.why, sources: sourcesOf(known.seen) }];
  }
  return [
    ...figureKey(
      `Annual commitment ${parameters.year}, of the money seen`,
      row.commitment,
      row.commitment.marks.includes("unstated-period") ? "no period is stated" : "",
    ),
    ...figureKey(
      "Share of gross domestic product",
      row.gdpShare,
      `${place(row.rankGdpShare)}; product of ${row.gdpYear}`,
    ),
    ...figureKey(
      "For each resident",
      row.perResidentUsd,
      `${place(row.rankPerResidentUsd)}; residents of ${row.populationYear}`,
    ),
  ];
}

function leadKey({ comparison }: Derived, city: string): readonly Key[] {
  const lead = comparison.find((row) => row.city.city_id === city)?.lead;
  if (lead === undefined) return [];
  const of = lead.rankedCount === undefined ? "" : ` of ${lead.rankedCount}`;
  return [
    {
      name: "Place in the world",
      value: `${formatOrdinal(lead.rank)}${of}`,
      more: `${lead.index.title}, ${lead.edition.edition}`,
      sources: [lead.ranking.source_id],
    },
  ];
}

function item({ name, value, more, sources }: Key, page: PageContext): string {
  return `<div><dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}${citationLinks(page, sources.slice(0, 3))}${more === "" ? "" : `<small>${escapeHtml(more)}</small>`}</dd></div>`;
}

/** `{% keys %}`: the key figures of the page's city, each with its place and its sources. */
export const keysTag: Tag = {
  name: "keys",
  says: "the key figures of the page's city",
  render: (_words, page) => {
    const { derived, city = "" } = page;
    const keys = [...moneyKeys(derived, city), ...leadKey(derived, city)];
    return keys.length === 0 ? "" : page.block(`<dl class="keys">${keys.map((key) => item(key, page)).join("")}</dl>`);
  },
};
