import type { Tag } from "./tag.ts";
import { arithmeticTag } from "./tags/arithmetic.ts";
import { chartTag } from "./tags/chart.ts";
import { citeTag } from "./tags/cite.ts";
import { creditsTag } from "./tags/credits.ts";
import { finderTag } from "./tags/finder.ts";
import { galleryTag } from "./tags/gallery.ts";
import { includeTag } from "./tags/include.ts";
import { keysTag } from "./tags/keys.ts";
import { mapTag } from "./tags/map.ts";
import { mistakesTag } from "./tags/mistakes.ts";
import { noteTag } from "./tags/note.ts";
import { packagesTag } from "./tags/packages.ts";
import { sourceTag } from "./tags/source.ts";
import { sourcesTag } from "./tags/sources.ts";
import { storyTag } from "./tags/story.ts";
import { tableTag } from "./tags/table.ts";
import { tasksTag } from "./tags/tasks.ts";
import { timelineTag } from "./tags/timeline.ts";
import { valueTag } from "./tags/value.ts";

/** The catalogue of tags. One line is one tag. */
export const tags: readonly Tag[] = [
  chartTag,
  tableTag,
  valueTag,
  citeTag,
  sourceTag,
  mapTag,
  noteTag,
  includeTag,
  finderTag,
  keysTag,
  storyTag,
  packagesTag,
  timelineTag,
  tasksTag,
  mistakesTag,
  sourcesTag,
  arithmeticTag,
  galleryTag,
  creditsTag,
];
