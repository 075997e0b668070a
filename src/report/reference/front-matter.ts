import { pageFields } from "../front-matter.ts";
import type { Subject } from "./subject.ts";

/** What the head of a page may say. */
export const frontMatterSubject: Subject = {
  name: "front-matter",
  title: "Front matter",
  says: "what stands between --- at the head of a page; any parameter may stand there too, for that page only",
  groups: [
    {
      entries: pageFields.map(({ name, says, wanted, example }) => ({ name, says, facts: { takes: wanted }, example })),
    },
  ],
};
