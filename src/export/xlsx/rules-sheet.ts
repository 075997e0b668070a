import { readingRules } from "../../derive/preferred.ts";
import { calculationRules } from "../../text/calculation-rules.ts";
import { type Sheet, toSheet, written } from "./sheet.ts";

interface Rule {
  readonly rule: string;
  readonly on: string;
  readonly says: string;
}

const rules: readonly Rule[] = [
  ...calculationRules.map((rule) => ({ ...rule, rule: `rule ${rule.rule}` })),
  ...readingRules.map(({ says, means }, at) => ({ rule: `reading ${at + 1}`, on: says, says: means })),
];

/** The rules that other sheets name, and the order by which one of several readings is preferred. */
export const rulesSheet = (): Sheet =>
  toSheet<Rule>(
    {
      name: "Rules",
      title: "Rules",
      says: "The rules of calculation, 1 to 9, as other sheets name them, and the rules of readings: how one of several statements of a fact is preferred.",
      notes: [
        "Of the rules of readings the first that tells two readings apart decides. The columns preferred_rule, reading_rule and rule name it by the words in the column on; only reading means that one source alone states the fact.",
      ],
      kind: "front",
    },
    [
      written("rule", "the number of the rule", "text", ({ rule }) => rule),
      written("on", "what it is on", "words", ({ on }) => on),
      written("says", "the rule", "prose", ({ says }) => says),
    ],
    rules,
  );
