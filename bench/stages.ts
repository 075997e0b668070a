import type { Stage } from "./sheet.ts";

/** What can be measured, in the order in which it is. One entry is one stage; each loads what it measures with. */
export const stages: readonly Stage[] = [
  {
    name: "start",
    says: "the command line beside node -e 0",
    load: () => import("./stages/start.ts"),
  },
  {
    name: "build",
    says: "the shipped workbook: cold, again, after one changed cell, one page, check alone",
    load: () => import("./stages/build.ts"),
  },
  {
    name: "profile",
    says: "where the time of a build goes: by its parts, and by whose code runs",
    load: () => import("./stages/profile.ts"),
  },
  {
    name: "growth",
    says: "made-up workbooks of 30 to 30,000 cities: whole builds, and by which power each part grows",
    load: () => import("./stages/growth.ts"),
  },
  {
    name: "amounts",
    says: "100,000 to 10,000,000 amounts: check and views alone",
    load: () => import("./stages/amounts.ts"),
  },
  {
    name: "pages",
    says: "bytes of the shipped pages, and how soon they are painted from disk",
    load: () => import("./stages/pages.ts"),
  },
  {
    name: "preview",
    says: "a changed cell, page or style sheet until the open page shows it",
    load: () => import("./stages/preview.ts"),
  },
  {
    name: "floors",
    says: "what it costs at least: parsing the bytes, the same joins in DuckDB, the pictures alone",
    load: () => import("./stages/floors.ts"),
  },
  {
    name: "peers",
    says: "the same page by Altair, Observable Framework and R Markdown, where they can be installed",
    load: () => import("./stages/peers.ts"),
  },
];
