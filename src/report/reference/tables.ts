import { tables as declared } from "../../check/tables.ts";
import { pageTables } from "../page-tables.ts";
import type { Subject } from "./subject.ts";

/** What a page can show by {% table %} beside views: the tables made for pages, and those of the datasets. */
export const tablesSubject: Subject = {
  name: "tables",
  title: "Tables",
  says: "what {% table %} shows, beside every view",
  groups: [
    {
      title: "Tables made for pages",
      entries: pageTables.map(({ name, says, of }) => ({
        name,
        says,
        ...(of !== undefined && {
          facts: { on: of === "city" ? "the page of a city, or with city:" : "the page of an index" },
        }),
        example: `{% table "${name}"${of === "city" ? ' city: "CITY_ID"' : ""} %}`,
      })),
    },
    {
      title: "Tables of the datasets",
      says: "Their columns are in the data dictionary, datasets/README.md; `citybook list columns amounts` lists them too.",
      entries: Object.values(declared).map(({ name, says }) => ({
        name,
        says: `one row is ${says}`,
        example: `{% table "${name}" %}`,
      })),
    },
  ],
};
