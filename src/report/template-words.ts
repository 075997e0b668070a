import { formatList } from "../text/format-list.ts";
import { meantOr } from "../text/nearest.ts";
import { filters } from "./filters.ts";
import { standardFilters, standardTags } from "./standard.ts";
import { tags } from "./tags.ts";

/** What was meant by something that Liquid refuses: its message in our words, and how to mend it. */
export interface Meant {
  readonly message: string;
  readonly hint: string;
}

const ours = (words: readonly { readonly name: string }[]): readonly string[] => words.map(({ name }) => name);

function unknownTag(name: string): Meant {
  const known = [...ours(tags), ...ours(standardTags)];
  const [, begun] = /^end(\w+)$/.exec(name) ?? [];
  if (begun !== undefined && known.includes(begun)) {
    return { message: `"${name}" ends nothing`, hint: `There is no ${begun} before it, or that has a mistake itself.` };
  }
  const hint = meantOr(name, known, `The tags are ${formatList(ours(tags))}, and those of Liquid.`);
  return { message: `"${name}" is not a tag`, hint };
}

function unknownFilter(name: string): Meant {
  const known = [...ours(filters), ...ours(standardFilters)];
  const hint = meantOr(name, known, `The filters are ${formatList(ours(filters))}, and those of Liquid.`);
  return { message: `"${name}" is not a filter`, hint };
}

function unknownValue(path: string, knownAt: (parents: readonly string[]) => readonly string[]): Meant {
  const names = path.split(".");
  const [last = "", parents] = [names.at(-1), names.slice(0, -1)];
  const known = knownAt(parents);
  const what = parents.length === 0 ? "a value of this page" : `known of ${parents.join(".")}`;
  const list = known.length === 0 ? "It has none." : `Known are ${formatList(known, 40)}.`;
  return { message: `"${last}" is not ${what}`, hint: meantOr(last, known, list) };
}

const syntax = 'Write {{ value | filter }} or {% tag "word" name: "word" %}.';

/** A message of Liquid in our words. `knownAt` gives the names below a value of the page, or all of its values. */
export function sayMeant(text: string, knownAt: (parents: readonly string[]) => readonly string[] = () => []): Meant {
  const message = text.replace(/, (?:file|line):.*$/s, "");
  const [, tag] = /tag "([^"]+)" not found/.exec(message) ?? [];
  if (tag !== undefined) return unknownTag(tag);
  const [, filter] = /undefined filter: (.+)/.exec(message) ?? [];
  if (filter !== undefined) return unknownFilter(filter);
  const [, value] = /undefined variable: (.+)/.exec(message) ?? [];
  if (value !== undefined) return unknownValue(value, knownAt);
  const [, open] = /^tag \{%-?\s*(\w+).*not closed$/s.exec(message) ?? [];
  if (open !== undefined) return { message: `"${open}" has no end`, hint: `Write {% end${open} %} where it ends.` };
  const [, begun] = /^(?:tag|output|raw) "(\{[{%]).*" not closed$/s.exec(message) ?? [];
  if (begun !== undefined) {
    const [what, end] = begun === "{%" ? ["tag", "%}"] : ["value", "}}"];
    return { message: `a ${what} has no end`, hint: `Write ${end} where it ends, and close its quotes.` };
  }
  const isLimit = message.endsWith("limit exceeded");
  const hint = isLimit ? "A page may not work this long: loop over fewer things." : syntax;
  return { message: message.charAt(0).toLowerCase() + message.slice(1), hint };
}
