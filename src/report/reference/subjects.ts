import type { Subject } from "./subject.ts";

interface Listed {
  readonly says: string;
  readonly load: () => Promise<Subject>;
}

/** What can be listed, in the order of the reference. Each is loaded when it is asked for: charts take long to load. */
export const subjects: Readonly<Record<string, Listed>> = {
  charts: {
    says: "the charts of the catalogue, with their options",
    load: async () => (await import("./charts.ts")).chartsSubject,
  },
  views: { says: "the views, with their columns", load: async () => (await import("./views.ts")).viewsSubject },
  tables: {
    says: "the tables that a page can show",
    load: async () => (await import("./tables.ts")).tablesSubject,
  },
  tags: { says: "the tags of pages, with their options", load: async () => (await import("./tags.ts")).tagsSubject },
  filters: {
    says: "the filters that turn values into words",
    load: async () => (await import("./filters.ts")).filtersSubject,
  },
  blocks: { says: "the fenced blocks of pages", load: async () => (await import("./blocks.ts")).blocksSubject },
  "front-matter": {
    says: "what the head of a page may say",
    load: async () => (await import("./front-matter.ts")).frontMatterSubject,
  },
  parameters: {
    says: "the choices that a comparison rests on, with their options of the command line",
    load: async () => (await import("./parameters.ts")).parametersSubject,
  },
  presets: {
    says: "the sets of choices that have a name",
    load: async () => (await import("./presets.ts")).presetsSubject,
  },
  settings: {
    says: "what citybook.yaml may say",
    load: async () => (await import("./settings.ts")).settingsSubject,
  },
  colours: {
    says: "the roles of colours, for a house style",
    load: async () => (await import("./colors.ts")).colorsSubject,
  },
};
