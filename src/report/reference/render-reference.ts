import { renderSubject } from "./render-subject.ts";
import { subjects } from "./subjects.ts";

const introduction = `# Reference: what a page can use

\`citybook list\` tells the same in the terminal: \`citybook list charts\`, \`citybook list columns intensity\`. This page is
written from the declarations by \`npm run dictionary\`.
`;

/** All that a page can use as one page of Markdown, from the declarations. */
export async function renderReference(): Promise<string> {
  const loaded = await Promise.all(Object.values(subjects).map(({ load }) => load()));
  const told = loaded.filter(({ groups }) => groups.some(({ entries }) => entries.length > 0));
  return [introduction, ...told.map(renderSubject)].join("\n");
}
