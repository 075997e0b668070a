import { checkFields, type KnownRows, type Used } from "../../chart/spec/check-fields.ts";
import { checkShape } from "../../chart/spec/check-shape.ts";
import { checkRefused } from "../../chart/spec/refused.ts";
import { isObject, listOf, type SpecMistake } from "../../chart/spec/spec-mistake.ts";
import type { PrintedView } from "../../derive/views.ts";
import type { Cell } from "../../model/cell.ts";
import { formatList } from "../../text/format-list.ts";
import { meantOr } from "../../text/nearest.ts";
import type { PageContext } from "../context.ts";
import { isWhole, shownColumns } from "../rows/shown-columns.ts";
import { TemplateMistake, TemplateMistakes } from "../template-mistake.ts";
import { cityName, specColumns } from "./spec-rows.ts";
import type { ReadBlock } from "./spec-text.ts";

/** A spec that may be drawn. */
export interface CheckedSpec {
  readonly spec: Readonly<Record<string, unknown>>;
  readonly title: string;
  readonly description: string;
  /** The columns that it uses, by the name of their rows. */
  readonly used: Used["columns"];
  /** The columns of the table behind it, where its author chooses them, as the tag table takes them. */
  readonly table: readonly string[] | undefined;
}

/** The words of a title, which may stand in lines or below text. */
const titleOf = (title: unknown): string =>
  listOf(isObject(title) ? title["text"] : title)
    .map(String)
    .join(" ")
    .trim();

function checkWords(title: string, description: unknown): readonly SpecMistake[] {
  const noTitle = {
    path: [],
    message: "the spec has no title",
    hint: "Add title: and a sentence that says what the picture shows, such as title: Shenzhen has more residents than Hangzhou.",
  };
  const noDescription = {
    path: [],
    message: "the spec has no description",
    hint: "Add description: and a sentence that says how to read it, such as description: Each bar is a city; its length, the residents.",
  };
  const isSaid = typeof description === "string" && description.trim() !== "";
  return [...(title === "" ? [noTitle] : []), ...(isSaid ? [] : [noDescription])];
}

/** Whether a column holds words in some row and a number in none. */
function isWords(set: PrintedView, column: string, { rows, derived }: PageContext): boolean {
  const shown = shownColumns(set).find(({ name }) => name === column);
  if (shown === undefined) return column === cityName;
  if (isWhole(shown)) return true;
  const cells = rows.rowsOf(set, derived).map((row) => row.cells[shown.at]);
  const isWord = (cell: Cell): boolean => typeof cell === "string" && cell !== "unknown";
  return cells.some(isWord) && cells.every((cell) => cell === undefined || isWord(cell));
}

const knownRows = (page: PageContext): KnownRows => ({
  names: page.rows.names,
  isWords: (name, column) => {
    const set = page.rows.find(name);
    return set !== undefined && isWords(set, column, page);
  },
  columnsOf: (name) => {
    const set = page.rows.find(name);
    return set && specColumns(set);
  },
});

/** The columns that an author wants in the table behind a picture, and what is wrong with them. */
function readTable(table: unknown, used: Used["columns"], page: PageContext) {
  if (table === undefined) return { table: undefined, mistakes: [] };
  const list = listOf(table);
  const [name = ""] = used.keys();
  const set = page.rows.find(name);
  const isList = list.length > 0 && list.every((one) => typeof one === "string");
  if (set === undefined || !isList) {
    const message = set === undefined ? "there are no rows of a view or table to list" : "table is no list of columns";
    return {
      table: undefined,
      mistakes: [
        { path: ["table"], message, hint: "Write names of columns, such as table: [city, gdp_share as Share]." },
      ],
    };
  }
  const known = specColumns(set);
  const mistakes = list.flatMap((one, at): readonly SpecMistake[] => {
    const column = String(one).split(/\s+as\s+/)[0] ?? "";
    if (known.includes(column)) return [];
    const hint = meantOr(column, known, `Its columns are ${formatList(known)}.`);
    return [{ path: ["table", at], message: `"${column}" is not a column of ${name}`, hint }];
  });
  return { table: list.map((one) => String(one).replace(/^city(?= as |$)/, "city_id")), mistakes };
}

const key = ({ path }: SpecMistake): string => path.join(" ");

/** One mistake a place: what is refused is not told once more as something that Vega-Lite does not know. */
const eachPlaceOnce = (mistakes: readonly SpecMistake[]): readonly SpecMistake[] =>
  [
    ...new Map(
      mistakes.toReversed().map((one) => [`${key(one)} ${one.path.length === 0 ? one.message : ""}`, one]),
    ).values(),
  ].toReversed();

/** Checks a spec before anything of it is drawn, and throws all that is wrong with it. */
export function checkSpec({ value, placeOf }: ReadBlock, page: PageContext): CheckedSpec {
  if (!isObject(value)) {
    throw new TemplateMistake(
      "the block is no spec",
      "Write names and values, such as mark: bar, one a line.",
      placeOf([]),
    );
  }
  const { table, ...standard } = value;
  const { title, description, usermeta: _, ...spec } = standard;
  const words = titleOf(title);
  const refused = checkRefused(standard);
  const shape = checkShape(standard);
  const fields = checkFields(spec, knownRows(page));
  const behind = readTable(table, fields.columns, page);
  const mistakes = eachPlaceOnce([
    ...refused,
    ...checkWords(words, description),
    ...shape,
    ...fields.mistakes,
    ...behind.mistakes,
  ]);
  if (mistakes.length > 0) {
    throw new TemplateMistakes(
      mistakes.map(({ path, isName, message, hint }) => new TemplateMistake(message, hint, placeOf(path, isName))),
    );
  }
  return { spec, title: words, description: String(description).trim(), used: fields.columns, table: behind.table };
}
