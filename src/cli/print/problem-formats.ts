import { codes } from "../../model/codes.ts";
import type { Problem } from "../../model/problem.ts";
import { formatProblems } from "./format-problems.ts";
import type { ProblemSetting } from "./problem-setting.ts";

type Format = (problems: readonly Problem[], setting: ProblemSetting) => string | Promise<string>;

const formatAsJson: Format = (problems) =>
  `${JSON.stringify(
    problems.map((problem) => ({ ...problem, why: codes[problem.code].why })),
    undefined,
    2,
  )}\n`;

/** Every way to tell problems; one line is one format, and one that needs much is loaded when it is asked for. */
export const problemFormats = {
  text: (problems) => (problems.length === 0 ? "" : formatProblems(problems)),
  json: formatAsJson,
  sarif: async (problems) => (await import("./format-sarif.ts")).formatSarif(problems),
  github: async (problems, setting) => (await import("./format-github.ts")).formatGithub(problems, setting),
  html: async (problems, setting) => (await import("./format-check-page.ts")).formatCheckPage(problems, setting),
} as const satisfies Readonly<Record<string, Format>>;

export type ProblemFormat = keyof typeof problemFormats;
