import type { CodeSays } from "../../model/codes/code-says.ts";
import { type Code, codes } from "../../model/codes.ts";
import { isConfigurable } from "../../model/leveling.ts";

function levelOf(code: Code): string {
  const { level } = codes[code];
  return isConfigurable(code)
    ? `${level}; another level is set with --problem ${code}=warning or below problems: in citybook.yaml`
    : `${level}, always`;
}

/** The whole story of a kind of problem. */
export function formatCode(code: Code): string {
  const { says, why, mend, wrong, right, fix }: CodeSays = codes[code];
  const lines = [
    ["What", says],
    ["Why", why],
    ["Wrong", wrong],
    ["Right", right],
    ["Mend", mend],
    ...(fix === undefined ? [] : [["--fix", `${fix}.`]]),
    ["Level", `${levelOf(code)}.`],
  ];
  return `${code}\n${lines.map(([name = "", text = ""]) => `    ${`${name}:`.padEnd(7)} ${text}`.trimEnd()).join("\n")}\n`;
}

/** Every kind of problem in a line. */
export function formatCodes(): string {
  const names = Object.keys(codes);
  const width = Math.max(...names.map((name) => name.length));
  return Object.entries(codes)
    .map(([name, { level, says }]) => `${name.padEnd(width)}  ${level.padEnd(7)}  ${says}\n`)
    .join("");
}
