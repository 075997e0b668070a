import fc from "fast-check";
import { views } from "../../src/derive/views.ts";
import { filters } from "../../src/report/filters.ts";
import { tags } from "../../src/report/tags.ts";
import { valueList } from "../../src/report/value-list.ts";
import { renderBody } from "../render-page.ts";
import { declareTarget } from "../target.ts";
import { anyText, hostileText, knownOr } from "../words.ts";

/** All tags but one that draws every chart there is, which takes seconds and has tests of its own. */
const usual = tags.filter(({ name }) => name !== "gallery");
const tagNames = [
  ...usual.map(({ name }) => name),
  "if",
  "for",
  "assign",
  "capture",
  "case",
  "unless",
  "raw",
  "comment",
];
const options = [...new Set(usual.flatMap((tag) => Object.keys(tag.options))), "by", "city", "index", "limit"];
const words = [
  ...Object.values(views).map(({ name }) => name),
  ...Object.values(views).flatMap(({ name, columns }) => columns.slice(0, 4).map((column) => `${name}.${column.name}`)),
  "alphaburg",
  "gazette",
  "intensity-range",
  "part",
  "2025",
];
const values = [...valueList.map(({ name }) => name), "page", "forloop.index", "x"];

const word = fc.oneof(
  knownOr(words, 8).map((text) => `"${text}"`),
  knownOr(values, 8),
  fc.integer().map(String),
);
const option = fc.tuple(knownOr(options, 8), word).map(([name, value]) => `${name}: ${value}`);
const filter = fc
  .tuple(
    knownOr(
      filters.map(({ name }) => name),
      8,
    ),
    fc.array(word, { maxLength: 2 }),
  )
  .map(([name, given]) => ` | ${name}${given.length > 0 ? `: ${given.join(", ")}` : ""}`);
const output = fc
  .tuple(word, fc.array(filter, { maxLength: 2 }))
  .map(([value, all]) => `{{ ${value}${all.join("")} }}`);
const tag = fc
  .tuple(knownOr(tagNames, 9), fc.option(word), fc.array(option, { maxLength: 2 }))
  .map(([name, first, all]) => `{% ${[name, ...(first === null ? [] : [first]), ...all].join(" ")} %}`);
const example = fc.constantFrom(...usual.map((one) => one.example), ...filters.map((one) => one.example));
const around = fc
  .tuple(fc.constantFrom(...tagNames), word)
  .map(([name, first]) => [`{% ${name} ${first} %}`, `{% end${name} %}`] as const);
const markdown = fc.constantFrom(
  "\n\n",
  "# ",
  "- ",
  "> ",
  "| a | b |\n| --- | --- |\n",
  "[^1]",
  "![x](y)",
  "[a](b)",
  "***",
);

const { body } = fc.letrec<{ body: string; part: string }>((tie) => ({
  part: fc.oneof(
    { maxDepth: 3 },
    { weight: 3, arbitrary: output },
    { weight: 3, arbitrary: tag },
    { weight: 1, arbitrary: example },
    { weight: 2, arbitrary: hostileText },
    { weight: 1, arbitrary: anyText },
    { weight: 2, arbitrary: markdown },
    { weight: 2, arbitrary: fc.tuple(around, tie("body")).map(([[begin, end], inside]) => begin + inside + end) },
  ),
  body: fc.array(tie("part"), { maxLength: 4 }).map((parts) => parts.join("")),
}));

/** Pages of authors: tags and filters, right, nearly right and wrong, among Markdown. */
export const templates = declareTarget({
  name: "templates",
  share: 0.6,
  input: body,
  run: renderBody,
});
