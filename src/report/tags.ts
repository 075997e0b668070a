import type { Tag } from "./tag.ts";
import { arithmeticTag } from "./tags/arithmetic.ts";
import { chartTag } from "./tags/chart.ts";
import { citeTag } from "./tags/cite.ts";
import { finderTag } from "./tags/finder.ts";
import { keysTag } from "./tags/keys.ts";
import { mistakesTag } from "./tags/mistakes.ts";
import { packagesTag } from "./tags/packages.ts";
import { sourcesTag } from "./tags/sources.ts";
import { storyTag } from "./tags/story.ts";
import { tableTag } from "./tags/table.ts";
import { tasksTag } from "./tags/tasks.ts";
import { timelineTag } from "./tags/timeline.ts";

/** The catalogue of tags. One line is one tag. */
export const tags: readonly Tag[] = [
  chartTag,
  tableTag,
  citeTag,
  finderTag,
  keysTag,
  storyTag,
  packagesTag,
  timelineTag,
  tasksTag,
  mistakesTag,
  sourcesTag,
  arithmeticTag,
];
