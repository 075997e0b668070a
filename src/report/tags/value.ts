import { cellText } from "../../model/cell.ts";
import { formatList } from "../../text/format-list.ts";
import { checkOptions } from "../check-options.ts";
import { choices, derivedFor } from "../choices.ts";
import type { PageContext } from "../context.ts";
import { escapeHtml } from "../escape.ts";
import { cellLinks } from "../html/links.ts";
import { queryLink } from "../html/queries.ts";
import type { OptionSays } from "../option-says.ts";
import { chooseRows } from "../rows/choose-rows.ts";
import { behindCell, type ShownRow, sayShown } from "../rows/row-cell.ts";
import { knownRows } from "../rows/row-registry.ts";
import { knownColumn, type ShownColumn } from "../rows/shown-columns.ts";
import type { Tag } from "../tag.ts";
import { TemplateMistake } from "../template-mistake.ts";

const forms = {
  say: {
    says: "plain leaves out what is said beside a number: at least, at most, or that a place is shared",
    words: ["whole", "plain"],
  },
  as: { says: "how a whole number is written: 3, or 3rd", words: ["number", "ordinal"] },
} as const satisfies Readonly<Record<string, OptionSays>>;

/** The columns in which several rows differ, with what stands in them. */
function differing(rows: readonly ShownRow[]): readonly string[] {
  const [first] = rows;
  if (first === undefined) return [];
  return first.set.columns.flatMap(({ name }, at) => {
    const texts = [...new Set(rows.map(({ row }) => cellText(row.cells[at])))].filter((text) => text !== "");
    return texts.length > 1 && texts.every((text) => /^[a-z][\w:-]*$|^\d{4}$/.test(text))
      ? [`${name}: "${texts[0]}"`]
      : [];
  });
}

interface Asked {
  readonly word: string;
  readonly city: string | undefined;
  readonly year: number;
}

/** The one row that a tag means. */
function oneRow(rows: readonly ShownRow[], { word, city, year }: Asked): ShownRow {
  const [row] = rows;
  if (row !== undefined && rows.length === 1) return row;
  if (row === undefined) {
    const why = city === undefined ? "Its conditions fit no row." : `"citybook table gaps --city ${city}" says why.`;
    throw new TemplateMistake(`"${word}" has no row for ${city ?? "these conditions"} in ${year}`, why);
  }
  const tell = differing(rows).slice(0, 4);
  const hint = tell.length === 0 ? "Name the city." : `Say which, such as ${formatList(tell, 4, "or")}.`;
  throw new TemplateMistake(`"${word}" is in ${rows.length} rows`, hint);
}

function split(word: string): readonly [string, string] {
  const [name, column, ...rest] = word.split(".");
  if (name === undefined || column === undefined || rest.length > 0) {
    throw new TemplateMistake(`"${word}" is not VIEW.COLUMN`, 'Write for example "intensity.gdp_share".');
  }
  return [name, column];
}

/** Only a whole number has a place to be written as. */
function checkOrdinal(as: string, { set, row }: ShownRow, { name, at }: ShownColumn): void {
  if (as !== "ordinal" || (set.columns[at]?.kind === "integer" && row.cells[at] !== undefined)) return;
  throw new TemplateMistake(
    `"${name}" of ${set.name} is no place`,
    "Leave out as: or name a column of whole numbers, such as rank.",
  );
}

/** The city of the page, where the row of another is not asked for. */
const orOwnCity = (named: Readonly<Record<string, string>>, { city }: PageContext) =>
  named["city"] === undefined && named["cities"] === undefined && city !== undefined ? { ...named, city } : named;

/** `{% value "intensity.gdp_share" city: "shenzhen" %}`: one number of a view in a sentence, with its unit and what it rests on. */
export const valueTag: Tag = {
  name: "value",
  says: "one number or word of a view in a sentence, with its unit, its range and what it rests on",
  word: 'the view and the column, such as "intensity.gdp_share"',
  options: {
    city: { says: "the city_id; on the page of a city it may be left out" },
    ...forms,
    ...choices,
  },
  moreOptions: "any column of the view: the row in which it is so",
  example: '{% value "intensity.gdp_share" city: "shenzhen" %}',
  render: ({ first = "", named }, page) => {
    const { preset, year, say = "whole", as = "number", ...conditions } = named;
    checkOptions({ say, as }, forms, "value");
    const [name, columnName] = split(first);
    const set = knownRows(name, page.rows);
    const column = knownColumn(columnName, set);
    const derived = derivedFor({ ...(preset && { preset }), ...(year && { year }) }, page);
    const hasCity = set.columns.some((one) => one.name === "city_id");
    const wanted = hasCity ? orOwnCity(conditions, page) : conditions;
    const ownYear =
      year !== undefined && set.columns.some((one) => one.name === "year")
        ? { year: String(derived.parameters.year) }
        : {};
    const row = oneRow(chooseRows(set, { ...wanted, ...ownYear }, { page, derived }), {
      word: first,
      city: wanted["city"],
      year: derived.parameters.year,
    });
    checkOrdinal(as, row, column);
    const text = sayShown(row, column, { plain: say === "plain", ordinal: as === "ordinal" });
    if (text === "") {
      throw new TemplateMistake(
        `"${first}" is empty for this row`,
        `The number is missing, which is not zero: "citybook table ${set.name}" shows the row.`,
      );
    }
    const links = cellLinks(page, [{ text, ...behindCell(row, column) }]);
    return page.inline(`<span class="value">${escapeHtml(text)}</span>${links}${queryLink(set)}`);
  },
};
