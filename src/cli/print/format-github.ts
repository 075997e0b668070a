import { isAbsolute, relative, resolve, sep } from "node:path";
import type { Level } from "../../model/codes/code-says.ts";
import type { Problem } from "../../model/problem.ts";
import { visibleLines } from "../../text/visible-text.ts";
import { fileOf, sheetOf } from "./file-of.ts";
import { cellOf } from "./format-problems.ts";
import type { ProblemSetting } from "./problem-setting.ts";

const commands: Readonly<Record<Level, string>> = { error: "error", warning: "warning", note: "notice" };

/** What GitHub's runner reads back as itself, after the last colons of a command. */
const escapeMessage = (text: string): string =>
  text
    .split("\r")
    .map((part) => visibleLines(part).replaceAll("%", "%25").replaceAll("\n", "%0A"))
    .join("%0D");

const escapeProperty = (text: string): string => escapeMessage(text).replaceAll(":", "%3A").replaceAll(",", "%2C");

/** The path as the repository has it: the workbook may be a folder of a larger checkout. */
function pathOf(file: string, { root, environment }: ProblemSetting): string {
  const checkout = environment["GITHUB_WORKSPACE"];
  if (checkout === undefined || checkout === "") return file;
  const path = relative(checkout, resolve(root, file));
  return path.startsWith("..") || isAbsolute(path) ? file : path.split(sep).join("/");
}

/** One workflow command a problem: GitHub shows it beside the line of the change. */
export const formatGithub = (problems: readonly Problem[], setting: ProblemSetting): string =>
  problems
    .map(({ level, code, place, column, message, hint }) => {
      const properties = [
        `file=${escapeProperty(pathOf(fileOf(place.file).file, setting))}`,
        ...(place.line === undefined ? [] : [`line=${place.line}`]),
        ...(place.character === undefined ? [] : [`col=${place.character}`]),
        `title=${escapeProperty(code)}`,
      ];
      const cell = column === undefined ? "" : `${cellOf(column)}: `;
      return `::${commands[level]} ${properties.join(",")}::${escapeMessage(`${sheetOf(place.file)}${cell}${message}\n${hint}`)}\n`;
    })
    .join("");
