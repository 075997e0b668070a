import { isRole, roleSays } from "../../chart/roles.ts";
import { themes } from "../../chart/themes.ts";
import { contrastOf } from "../../workbook/check-colors.ts";
import type { Subject } from "./subject.ts";

/** The roles of colours, with the values that are shipped and what each must stand out from. */
export const colorsSubject: Subject = {
  name: "colours",
  title: "Colours",
  says: "colours by what they are for, below light:, dark: or print: of colours: in citybook.yaml; the values are those that are shipped",
  groups: [
    {
      entries: Object.entries(roleSays).flatMap(([role, says]) =>
        isRole(role)
          ? [
              {
                name: role,
                says,
                facts: {
                  light: themes.light[role],
                  dark: themes.dark[role],
                  print: themes.print[role],
                  contrast: contrastOf(role),
                },
              },
            ]
          : [],
      ),
    },
  ],
};
