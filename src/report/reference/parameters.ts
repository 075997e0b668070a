import { parameterList } from "../../workbook/parameter-list.ts";
import type { Subject } from "./subject.ts";

/** The choices that a comparison rests on. */
export const parametersSubject: Subject = {
  name: "parameters",
  title: "Parameters",
  says: "the choices that a comparison rests on: below parameters: in citybook.yaml, in the front matter of a page, or as an option of a command",
  groups: [
    { entries: parameterList.map(({ name, flag, says, wanted }) => ({ name, says, facts: { flag, takes: wanted } })) },
  ],
};
