import { levelWords } from "../model/codes/code-says.ts";
import { type Code, codes } from "../model/codes.ts";
import { isConfigurable } from "../model/leveling.ts";
import { givenText } from "../text/given-text.ts";
import { didYouMean } from "../text/nearest.ts";

const isCode = (name: string): name is Code => Object.hasOwn(codes, name);

/** What is wrong with a level that is given to a kind of problem, or nothing. */
export function misfitLevel(
  name: string,
  level: unknown,
): { readonly message: string; readonly hint: string } | undefined {
  if (!isCode(name)) {
    return {
      message: `"${name}" is not a kind of problem`,
      hint: `${didYouMean(name, Object.keys(codes))}"citybook check --explain" lists them all.`,
    };
  }
  if (!levelWords.some((word) => word === level)) {
    const meant = didYouMean(givenText(level), levelWords);
    return {
      message: `${JSON.stringify(level)} is not a level`,
      hint: `${meant}A level is one of ${levelWords.join(", ")}.`,
    };
  }
  if (level === "error" || isConfigurable(name)) return undefined;
  return {
    message: `${name} is always an error`,
    hint: `Mend the cells instead: ${codes[name].why}`,
  };
}
