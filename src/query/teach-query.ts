import type { EngineError } from "../engine/engine-error.ts";
import { memoryLimit } from "../engine/open-engine.ts";
import { positionOf } from "../engine/position.ts";
import type { Relation } from "../export/relation.ts";
import type { Refusal } from "../model/sql-answer.ts";
import { formatList } from "../text/format-list.ts";
import { didYouMean } from "../text/nearest.ts";
import { sqlName } from "./sql-name.ts";

type Lesson = Omit<Refusal, "at">;

interface Asked {
  readonly sql: string;
  /** The tables and views that the query reads; all where it could not be parsed. */
  readonly relations: readonly Relation[];
  readonly seconds: number;
}

const words = "select from where group order by having limit join left on using with as union all distinct case".split(
  " ",
);

const columnsOf = (relations: readonly Relation[]): readonly string[] => [
  ...new Set(relations.flatMap(({ columns }) => columns.map(({ name }) => name))),
];

function quotedAt(sql: string, byte: number | undefined): boolean {
  return byte !== undefined && Buffer.from(sql, "utf8").subarray(byte).toString("utf8").startsWith('"');
}

function unknownColumn(name: string, { sql, relations }: Asked, byte: number | undefined): Lesson {
  const known = columnsOf(relations);
  const names = relations.map((relation) => sqlName(relation.name));
  const of = names.length === 0 ? "" : ` of ${formatList(names, 4, "or")}`;
  const near = didYouMean(name, known);
  const hint =
    near === "" && quotedAt(sql, byte)
      ? `Text stands in single quotes: '${name}'. In double quotes stands the name of a column.`
      : `${near}${known.length === 0 ? "The query names no table: add from." : `Its columns are ${formatList(known)}.`}`;
  return { message: `"${name}" is not a column${of}`, hint };
}

function brokenSyntax(message: string, { sql, relations }: Asked): Lesson {
  const near = /at or near "(.*)"$/s.exec(message)?.[1] ?? "";
  const dashed = relations.find(({ name }) => name.includes("-") && sql.includes(name))?.name;
  if (near === "-" && dashed !== undefined) return { message, hint: `In SQL "${dashed}" is ${sqlName(dashed)}.` };
  const isColumn = columnsOf(relations).includes(near.toLowerCase());
  if (isColumn) return { message, hint: `A column that is a word of SQL stands in double quotes: "${near}".` };
  const isFirst = sql.trimStart().toLowerCase().startsWith(near.toLowerCase());
  const meant = near === "" ? "" : didYouMean(near, isFirst ? ["select", "from", "with"] : words);
  return {
    message,
    hint: `${meant}A query is written as in PostgreSQL: select city_id, commitment_low from intensity.`,
  };
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** What the engine says itself: the first line is what is wrong, the others how to mend it. */
function asItSays(message: string): Lesson {
  const [first = "", ...rest] = message.split("\n").map((line) => line.trim());
  const hint = rest.filter((line) => line !== "").join(" ");
  return {
    message: lowerFirst(first.replace(/[.!]$/, "")),
    hint:
      hint === "" ? "The SQL is that of DuckDB; describe with a table's name lists its columns and their types." : hint,
  };
}

function lessonOf(error: EngineError, asked: Asked): Lesson {
  const { kind, message, byte } = error;
  const column =
    error.subtype === "COLUMN_NOT_FOUND" ? error.name : /does not have a column named "(.*?)"/.exec(message)?.[1];
  if (column !== undefined) return unknownColumn(column, asked, byte);
  const ambiguous = /^Ambiguous reference to column name "(.*?)" \(use: (.*)\)/.exec(message);
  if (ambiguous !== null) {
    const [, name, ways = ""] = ambiguous;
    return { message: `"${name}" is a column of several tables`, hint: `Write ${ways.replaceAll('"', "")}.` };
  }
  if (/interrupt/i.test(kind)) {
    return {
      message: `the query took longer than ${asked.seconds} s and was stopped`,
      hint: "Join on columns that both tables have, or allow more with --time-limit.",
    };
  }
  if (/Memory/.test(kind)) {
    return {
      message: `the query needs more than ${memoryLimit} of memory`,
      hint: "Ask for fewer rows or columns, or group them.",
    };
  }
  if (/Permission/.test(kind)) {
    return {
      message: "a query reads no files and loads nothing",
      hint: "It reads the tables and views of the workbook.",
    };
  }
  if (/not implemented/i.test(kind)) {
    return {
      message: "this statement is no question",
      hint: "Begin with select, from, with, values, describe or summarize; after pivot ... on, list the values: on year in (2024, 2025).",
    };
  }
  if (/parser/i.test(kind)) return brokenSyntax(message, asked);
  if (/Function$/.test(error.subtype ?? "") || / Function with name /.test(message)) {
    return {
      message: `"${error.name}" is not a function`,
      hint: "Functions are those of DuckDB, such as count, sum, max, round and string_agg.",
    };
  }
  return asItSays(message);
}

/** An error of the engine in words that say what to do, with its place in the query. */
export function teachQuery(error: EngineError, asked: Asked): Refusal {
  const lesson = lessonOf(error, asked);
  return error.byte === undefined ? lesson : { ...lesson, at: positionOf(asked.sql, error.byte) };
}
