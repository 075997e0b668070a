import { writeFileSync } from "node:fs";
import { renderDictionary } from "../src/check/render-dictionary.ts";

writeFileSync(new URL("../datasets/README.md", import.meta.url), renderDictionary());
