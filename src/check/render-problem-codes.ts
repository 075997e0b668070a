import type { CodeSays } from "../model/codes/code-says.ts";
import { type Code, codes } from "../model/codes.ts";
import { isConfigurable } from "../model/leveling.ts";

const introduction = `# What \`citybook check\` can find

Every kind of problem has a code, which stays the same from version to version. \`citybook check --explain CODE\` tells
the same in the terminal. This page is written from the codes by \`npm run dictionary\`; [how to check](checking.md)
says more on levels and formats.

An error keeps the reports from being built, a warning is shown and they are built all the same, a note is for whoever
wants to know. Where it says *may be changed*, another level can be set; where not, the rows cannot be used as they are.
`;

/** Text as a piece of code in Markdown, whatever it holds. */
const asCode = (text: string): string => (text.includes("`") ? `\`\` ${text} \`\`` : `\`${text}\``);

function section(code: Code): string {
  const { level, says, why, mend, wrong, right, fix }: CodeSays = codes[code];
  return [
    `## ${code}\n`,
    `${says} *${level}${isConfigurable(code) ? ", may be changed" : ""}*\n`,
    `- Why it matters: ${why}`,
    `- Wrong: ${asCode(wrong)}`,
    `- Right: ${asCode(right)}`,
    `- How to mend it: ${mend}`,
    ...(fix === undefined ? [] : [`- \`citybook check --fix\` ${fix}.`]),
    "",
  ].join("\n");
}

const isCode = (name: string): name is Code => Object.hasOwn(codes, name);

/** All kinds of problems as a page of Markdown. */
export const renderProblemCodes = (): string =>
  `${introduction}\n${Object.keys(codes).filter(isCode).map(section).join("\n")}`;
