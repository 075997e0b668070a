import { textCell } from "../../chart/cells.ts";
import { gather } from "../../model/gather.ts";
import { tell } from "../fact-words.ts";
import type { PageTable } from "../page-table.ts";
import { sayRule } from "../rule-words.ts";

/** The facts that several sources state alike, a row each, with the reading that is used and all sources. */
export const agreementsTable: PageTable = {
  name: "agreements",
  says: "facts that several sources state alike",
  none: "No fact was stated alike by several sources.",
  make: ({ derived, city }) => {
    const facts = gather(
      derived.readings.filter((row) => row.readings > 1 && !row.differs),
      (row) => `${row.table} ${row.key}`,
    );
    const own = [...facts.values()].filter(([used]) => city === undefined || used?.city?.city_id === city);
    return {
      caption: "Facts that several sources state alike",
      columns: [
        { title: "City" },
        { title: "Fact" },
        { title: "What they state" },
        { title: "The source that is used, and why" },
      ],
      rows: own.flatMap((readings) => {
        const [used, other] = readings;
        if (used === undefined || other === undefined) return [];
        const { fact, value } = tell(used, derived);
        const why = `${derived.source(used.sourceId)?.publisher ?? used.sourceId}: ${sayRule(used, other, derived)}`;
        return [[textCell(used.city?.name), textCell(fact), { text: value, cited: readings }, textCell(why)]];
      }),
    };
  },
};
