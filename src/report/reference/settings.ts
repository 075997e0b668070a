import { workbookFields } from "../../workbook/workbook-fields.ts";
import type { Subject } from "./subject.ts";

/** What citybook.yaml may say. */
export const settingsSubject: Subject = {
  name: "settings",
  title: "Settings",
  says: "what citybook.yaml may say of a workbook",
  groups: [
    {
      entries: Object.entries(workbookFields).map(([name, { says, wanted, required }]) => ({
        name,
        says,
        facts: { takes: wanted, needed: required ? "yes" : "" },
      })),
    },
  ],
};
