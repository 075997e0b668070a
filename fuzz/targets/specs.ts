import fc from "fast-check";
import { stringify } from "yaml";
import { views } from "../../src/derive/views.ts";
import { renderBody } from "../render-page.ts";
import { declareTarget } from "../target.ts";
import { anyText, knownOr } from "../words.ts";

const all = Object.values(views);
const names = all.map(({ name }) => name);
const columns = [...new Set(all.flatMap((view) => view.columns.map(({ name }) => name)))];
const channels = ["x", "y", "x2", "color", "size", "text", "detail", "order", "tooltip", "shape", "row", "facet"];
const kinds = ["quantitative", "nominal", "ordinal", "temporal"];
const marks = ["bar", "line", "point", "area", "rule", "text", "tick", "arc", "rect", "geoshape", "image"];

const channel = fc.record(
  {
    field: knownOr(columns, 9),
    type: knownOr(kinds, 9),
    aggregate: knownOr(["sum", "mean", "count", "max", "argmax"], 9),
    title: fc.oneof(fc.constant(null), anyText),
    sort: knownOr(["x", "-y", "ascending", "descending"], 6),
    format: knownOr([".2f", "s", "%", "d"], 3),
    scale: fc.record(
      { type: knownOr(["linear", "log", "sqrt", "ordinal"], 6), zero: fc.boolean() },
      { requiredKeys: [] },
    ),
    value: anyText,
  },
  { requiredKeys: [] },
);

const expression = fc.oneof(
  knownOr(columns, 9).map((name) => `datum.${name} > 1`),
  fc.constantFrom(
    "datum['year'] / 0",
    "constructor",
    "datum.constructor.constructor('x')()",
    "1 +",
    "now()",
    "random()",
  ),
  anyText,
);

const transform = fc.oneof(
  expression.map((filter) => ({ filter })),
  fc.tuple(expression, anyText).map(([calculate, as]) => ({ calculate, as })),
  fc.record({ fold: fc.array(knownOr(columns, 9), { maxLength: 2 }) }),
  fc.tuple(knownOr(columns, 9), anyText).map(([field, as]) => ({
    aggregate: [{ op: "sum", field, as }],
    groupby: [field],
  })),
  fc.jsonValue({ maxDepth: 2 }),
);

const view = fc.record(
  {
    data: fc.oneof(
      { weight: 8, arbitrary: knownOr(names, 9).map((name) => ({ name })) },
      { weight: 1, arbitrary: fc.constant({ url: "https://example.org/x.csv" }) },
      { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }).map((value) => ({ values: value })) },
    ),
    transform: fc.array(transform, { maxLength: 2 }),
    mark: fc.oneof(
      knownOr(marks, 9),
      fc.record({ type: knownOr(marks, 9), href: anyText }, { requiredKeys: ["type"] }),
    ),
    encoding: fc.dictionary(knownOr(channels, 9), channel, { maxKeys: 4 }),
    params: fc.jsonValue({ maxDepth: 2 }),
    width: fc.oneof(fc.integer({ min: -10, max: 2000 }), anyText),
  },
  { requiredKeys: ["data", "mark", "encoding"] },
);

const whole = fc
  .tuple(
    fc.record({ title: fc.constant("T"), description: fc.constant("D") }),
    fc.oneof(
      { weight: 5, arbitrary: view },
      { weight: 1, arbitrary: fc.array(view, { maxLength: 2 }).map((layer) => ({ layer })) },
      { weight: 1, arbitrary: fc.array(view, { maxLength: 2 }).map((hconcat) => ({ hconcat })) },
      { weight: 1, arbitrary: view.map((spec) => ({ repeat: ["population", "gdp"], spec })) },
      { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }).map((said) => ({ said })) },
    ),
    fc.dictionary(anyText, fc.jsonValue({ maxDepth: 1 }), { maxKeys: 1 }),
  )
  .map(([words, made, more]) => ({ ...words, ...made, ...more }));

const block = fc.oneof(
  { weight: 6, arbitrary: whole.map((spec) => JSON.stringify(spec)) },
  { weight: 2, arbitrary: whole.map((spec) => stringify(spec)) },
  { weight: 1, arbitrary: fc.tuple(whole, fc.nat()).map(([spec, at]) => stringify(spec).slice(at % 200)) },
);

/** Charts of authors: specs of Vega-Lite that are right, nearly right, and none. */
export const specs = declareTarget({
  name: "specs",
  share: 0.6,
  input: block,
  run: (text) => renderBody(`\`\`\`vega-lite\n${text}\n\`\`\`\n`),
});
