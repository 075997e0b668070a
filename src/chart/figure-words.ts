import type { Derived } from "../derive/derived.ts";
import { formatList } from "../text/format-list.ts";
import type { Drawn } from "./draw-chart.ts";
import { sayChoices } from "./say-choices.ts";

/** Publishers named in a picture that leaves its page. */
const mostPublishers = 6;

/** Who says what a figure shows. */
function saySources({ sources }: Drawn, derived: Derived): readonly string[] {
  const names = [...new Set(sources.flatMap((id) => derived.source(id)?.publisher ?? []))];
  return names.length === 0 ? [] : [`Sources: ${formatList(names, mostPublishers)}.`];
}

/** What was counted, where the figure rests on it, with the year. */
function sayCounted({ notes }: Drawn, derived: Derived): readonly string[] {
  const choices = sayChoices(derived);
  return notes.includes(choices) ? [`Reference year ${derived.parameters.year}. ${choices}`] : [];
}

/** What a figure says of itself where it leaves its page: what it leaves out, what was counted, and who says so; a paragraph each. */
export const figureWords = (drawn: Drawn, derived: Derived): readonly string[] => [
  ...(drawn.left === undefined ? [] : [drawn.left]),
  ...sayCounted(drawn, derived),
  ...saySources(drawn, derived),
];
