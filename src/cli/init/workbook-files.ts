import { stringify } from "yaml";
import { shipped } from "../../workbook/shipped.ts";
import { emptyPack } from "../add/city-pack.ts";

interface Begun {
  readonly title: string;
  /** Where npm finds citybook: a version, or file: and a relative path. */
  readonly citybook: string;
}

const workbook = (title: string): string =>
  `# The root of a workbook. Every page names the parameters that it was made with.
format: 1
${stringify({ title }).trim()}
datasets:
  - ${shipped.datasets} # the facts that come with citybook
  - datasets # your own; a row of the same key replaces one above
pages:
  - ${shipped.pages} # the pages that come with citybook
  - pages # your own; a page of the same name replaces one above
out: html
# organisation, logo, colours, fonts, licence, numbers, build ...: citybook list settings
parameters:
  preset: city-money
  year: 2025
  lead_index: ai-innovation-city
  ranked_from: 0
`;

const page = `---
title: Notes
description: A page of our own.
order: 90
---

# Notes

A page is Markdown with tags. Of {{ counts.cities }} cities, a sum that counts for {{ parameters.year }} was seen for {{ counts.counted }}.

{% table "glance" %}
`;

const readme = (title: string): string => `# ${title}

A workbook of citybook: it uses the facts and pages that come with it, and adds those of this folder.

\`\`\`sh
npm install            # once, and again if this folder or citybook has moved
npx citybook add city  # begins the pack of a city in datasets/
npx citybook check     # names every mistake, and how to mend it
npx citybook build     # writes html/: open html/index.html
\`\`\`

- \`citybook.yaml\`: title, folders and parameters
- \`datasets/\`: your facts, one folder a pack; \`datasets/own\` is empty, for what belongs to no city
- \`pages/\`: your pages; one with the name of a shipped page, such as \`index.md\`, stands in its place
`;

const packageFile = (citybook: string): string => {
  const scripts = { check: "citybook check", report: "citybook build" };
  return `${JSON.stringify({ name: "my-citybook", private: true, scripts, dependencies: { citybook } }, undefined, 2)}\n`;
};

/** The files of a new workbook, by their paths in its folder. */
export const workbookFiles = ({ title, citybook }: Begun): ReadonlyMap<string, string> =>
  new Map([
    ["citybook.yaml", workbook(title)],
    ["package.json", packageFile(citybook)],
    ["README.md", readme(title)],
    [".gitignore", "node_modules/\nhtml/\n.html-*\n"],
    ["pages/notes.md", page],
    ...emptyPack("datasets/own"),
  ]);
