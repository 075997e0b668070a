import type { Target } from "./target.ts";
import { checker } from "./targets/checker.ts";
import { imports } from "./targets/imports.ts";
import { mend } from "./targets/mend.ts";
import { parquets } from "./targets/parquets.ts";
import { queries } from "./targets/queries.ts";
import { reader } from "./targets/reader.ts";
import { server } from "./targets/server.ts";
import { specs } from "./targets/specs.ts";
import { spreadsheets } from "./targets/spreadsheets.ts";
import { templates } from "./targets/templates.ts";
import { yamlFiles } from "./targets/yaml-files.ts";

/** All that takes input from outside. Shares are percents of the inputs. */
export const targets: readonly Target[] = [
  templates,
  specs,
  checker,
  spreadsheets,
  mend,
  imports,
  yamlFiles,
  reader,
  server,
  parquets,
  queries,
];
