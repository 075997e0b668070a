import { views } from "../../derive/views.ts";
import { shownColumns } from "../rows/shown-columns.ts";
import { toColumnPart } from "./column-part.ts";
import type { Subject } from "./subject.ts";

/** The derived views, with their columns. */
export const viewsSubject: Subject = {
  name: "views",
  title: "Views",
  says: "rows that are worked out from the datasets, for tables, numbers, loops and charts of a page",
  part: "column",
  groups: [
    {
      entries: Object.values(views).map(({ name, says, columns }) => ({
        name,
        says,
        parts: shownColumns({ columns }).map(toColumnPart),
      })),
    },
  ],
};
