import { isAbsolute } from "node:path";
import { pathToFileURL } from "node:url";
import type { Level } from "../../model/codes/code-says.ts";
import { type Code, codes } from "../../model/codes.ts";
import type { Problem } from "../../model/problem.ts";
import { toolVersion } from "../tool-version.ts";
import { fileOf, sheetOf } from "./file-of.ts";
import { formatCode } from "./format-code.ts";
import { cellOf } from "./format-problems.ts";

const schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
const workbook = "%SRCROOT%";

/** The words of SARIF are those of ours. */
const toLevel = (level: Level): "error" | "warning" | "note" => level;

const toRule = (code: Code) => {
  const { says, why, mend, level } = codes[code];
  return {
    id: code,
    shortDescription: { text: says },
    fullDescription: { text: why },
    help: { text: `${mend}\n\n${formatCode(code)}` },
    defaultConfiguration: { level: toLevel(level) },
  };
};

/** A path below the workbook is told from its folder, any other as it is. */
function toArtifact(file: string): { readonly uri: string; readonly uriBaseId?: string } {
  if (isAbsolute(file)) return { uri: pathToFileURL(file).href };
  return { uri: file.split("/").map(encodeURIComponent).join("/"), uriBaseId: workbook };
}

const names: readonly Code[] = Object.keys(codes).filter((name): name is Code => Object.hasOwn(codes, name));

function toResult({ code, level, place, column, message, hint }: Problem) {
  const character = place.character === undefined ? {} : { startColumn: place.character };
  const region = place.line === undefined ? {} : { region: { startLine: place.line, ...character } };
  const cell = column === undefined ? "" : `${cellOf(column)}: `;
  return {
    ruleId: code,
    ruleIndex: names.indexOf(code),
    level: toLevel(level),
    message: { text: `${sheetOf(place.file)}${cell}${message}. ${hint}` },
    locations: [{ physicalLocation: { artifactLocation: toArtifact(fileOf(place.file).file), ...region } }],
  };
}

/** The problems in SARIF 2.1.0, for the places that collect what checks find. */
export const formatSarif = (problems: readonly Problem[]): string =>
  `${JSON.stringify(
    {
      $schema: schema,
      version: "2.1.0",
      runs: [
        {
          tool: { driver: { name: "citybook", version: toolVersion(), rules: names.map(toRule) } },
          originalUriBaseIds: { [workbook]: { description: { text: "The folder of citybook.yaml." } } },
          results: problems.map(toResult),
        },
      ],
    },
    undefined,
    2,
  )}\n`;
