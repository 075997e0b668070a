import { type Parameters, presets } from "../../derive/parameters.ts";
import { formatList } from "../../text/format-list.ts";
import type { Subject } from "./subject.ts";

const chosen = ["levels", "scopes", "purposes", "payers"] as const satisfies readonly (keyof Parameters)[];

/** The sets of choices that have a name. */
export const presetsSubject: Subject = {
  name: "presets",
  title: "Presets",
  says: "sets of choices by name; what is given beside a preset stands above it",
  groups: [
    {
      entries: Object.entries(presets).map(([name, parameters]) => ({
        name,
        says: `counts money of ${formatList(parameters.levels, 99, "or")}`,
        facts: Object.fromEntries(chosen.map((parameter) => [parameter, parameters[parameter].join(", ")])),
        example: `{% chart "intensity-range" preset: "${name}" %}`,
      })),
    },
  ],
};
