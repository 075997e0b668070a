import fc, { type Arbitrary } from "fast-check";
import { stringify } from "yaml";
import { readMemory } from "../../src/import/memory.ts";
import { frontMatterFields } from "../../src/report/front-matter.ts";
import { toPageSource } from "../../src/report/page-source.ts";
import { readWorkbook } from "../../src/workbook/read-workbook.ts";
import { parameterFields, publicationFields, workbookFields } from "../../src/workbook/workbook-fields.ts";
import { expectTold, isUserError } from "../expect-told.ts";
import { declareTarget } from "../target.ts";
import { anyText, hostileText, knownOr } from "../words.ts";

const names = [
  ...Object.keys(workbookFields),
  ...Object.keys(parameterFields),
  ...Object.keys(publicationFields),
  ...frontMatterFields.map(({ name }) => name),
  "imports",
  "table",
  "map",
  "set",
  "confirmed",
];

const values = [
  "1",
  "2025",
  "reports",
  "datasets",
  "city-money",
  "rankings",
  "yes",
  "#ff0000",
  "logo.svg",
  "en",
  "off",
];

/** What a file may say: names that are known, with what they may hold and what they may not. */
const { said } = fc.letrec<{ said: unknown; leaf: unknown }>((tie) => ({
  leaf: fc.oneof(knownOr(values), fc.integer(), fc.double(), fc.boolean(), fc.constant(null)),
  said: fc.oneof(
    { maxDepth: 4 },
    tie("leaf"),
    fc.array(tie("said"), { maxLength: 3 }),
    fc.dictionary(knownOr(names, 9), tie("said"), { maxKeys: 4 }),
  ),
}));

const start = { format: 1, title: "t", datasets: ["datasets"], pages: "reports", out: "html" };

/** Aliases of aliases, each of which unfolds to as many as there are. */
const unfolding: Arbitrary<string> = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }), fc.constantFrom(...names))
  .map(([depth, width, name]) =>
    Array.from({ length: depth }, (_, at) => {
      const of = at === 0 ? "x" : `*a${at - 1}`;
      return `${at === depth - 1 ? name : `k${at}`}: &a${at} [${Array.from({ length: width }, () => of).join(", ")}]`;
    }).join("\n"),
  );

/** Lists in lists, deeper than any person writes; and a part that holds itself. */
const endless: Arbitrary<string> = fc.oneof(
  fc
    .tuple(fc.constantFrom(...names), fc.constantFrom("[", "{a: ", "- "), fc.integer({ min: 20, max: 400 }))
    .map(([name, sign, depth]) => `${name}: ${sign === "- " ? "\n  " : ""}${sign.repeat(depth)}`),
  fc.constantFrom(...names).map((name) => `${name}: &a [x, *a]`),
);

const yamlText: Arbitrary<string> = fc.oneof(
  { weight: 1, arbitrary: endless },
  {
    weight: 12,
    arbitrary: fc
      .tuple(fc.dictionary(knownOr(names, 9), said, { maxKeys: 5 }), fc.boolean())
      .map(([more, whole]) => stringify({ ...(whole ? start : {}), ...more })),
  },
  { weight: 3, arbitrary: unfolding },
  {
    weight: 6,
    arbitrary: fc
      .array(
        fc.oneof(hostileText, fc.constantFrom(...names), fc.constantFrom(": ", "- ", "\n", "\n  ", "? ", "!!", "<<")),
        {
          maxLength: 12,
        },
      )
      .map((parts) => parts.join("")),
  },
);

/** Throws where a reader throws anything but a mistake that its user is told. */
function unlessUserError(act: () => void): void {
  try {
    act();
  } catch (cause) {
    if (!isUserError(cause)) throw cause;
  }
}

/** What is written as YAML: citybook.yaml, the front matter of a page, what a pack remembers of imports. */
export const yamlFiles = declareTarget({
  name: "yaml-files",
  share: 2.5,
  input: fc.record({ text: yamlText, body: anyText }),
  run: ({ text, body }) => {
    const workbook = readWorkbook(text, "citybook.yaml");
    expectTold("title" in workbook ? workbook.remarks : workbook, ["citybook.yaml"]);
    const page = toPageSource({ path: "page.md", folder: "reports", text: `---\n${text}\n---\n${body}` });
    if (!("body" in page)) expectTold(page, ["reports/page.md"]);
    unlessUserError(() => readMemory(text, "import.yaml"));
  },
});
