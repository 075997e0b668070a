import { readFileSync, writeFileSync } from "node:fs";
import { renderDictionary } from "../src/check/render-dictionary.ts";
import { renderProblemCodes } from "../src/check/render-problem-codes.ts";
import { renderReference } from "../src/report/reference/render-reference.ts";
import { fillLists } from "../src/report/write-lists.ts";
import { renderCredits } from "./credits.ts";
import { toolCitation } from "./tool-citation.ts";

writeFileSync(new URL("../datasets/README.md", import.meta.url), renderDictionary());
writeFileSync(new URL("../docs/problems.md", import.meta.url), renderProblemCodes());
writeFileSync(new URL("../docs/reference.md", import.meta.url), await renderReference());
writeFileSync(new URL("../CITATION.cff", import.meta.url), toolCitation());
writeFileSync(new URL("../src/report/credits.json", import.meta.url), renderCredits());

const pages = new URL("../docs/write-a-page.md", import.meta.url);
writeFileSync(pages, fillLists(readFileSync(pages, "utf8")));
