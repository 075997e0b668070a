import { ends, naming, plain } from "../columns.ts";
import type { View } from "../view.ts";
import type { ConflictRow } from "./conflict-row.ts";
import { statementOf } from "./reading-row.ts";

const cityMoney = "the currency of the city's pots";
const ofGdp = "percent of GDP";

export const conflicts: View<ConflictRow> = {
  name: "conflicts",
  says: "one row a reading that is not used, beside the one that is, those that state different values first",
  key: ["table", "key", "other_source_id"],
  counts: true,
  cityOf: (row) => row.city?.city_id,
  columns: [
    plain("table", "the table of the fact", ({ used }) => used.table),
    plain("key", "the fact: its key columns without the source", ({ used }) => used.key),
    plain("city_id", "the city, where the fact is of one", ({ city }) => city?.city_id, naming("cities")),
    plain("differs", "yes where the two state different values", ({ differs }) => (differs ? "yes" : "no")),
    plain("used_source_id", "whose reading is used", ({ used }) => used.sourceId, naming("sources")),
    plain("used", "what it states", ({ used }) => statementOf(used)),
    plain("other_source_id", "whose reading is not used", ({ other }) => other.sourceId, naming("sources")),
    plain("other", "what it states", ({ other }) => statementOf(other)),
    plain("rule", "the first rule that tells the two apart", ({ other }) => other.rule),
    plain("moves", "yes where the other side changes a figure of the city", ({ moved }) => (moved ? "yes" : "no")),
    ...ends<ConflictRow>("commitment", "annual commitment as it is", (row) => row.commitment, cityMoney),
    ...ends<ConflictRow>(
      "commitment_other",
      "annual commitment with the other side taken",
      (row) => row.moved?.commitment,
      cityMoney,
    ),
    ...ends<ConflictRow>("gdp_share", "percent of GDP as it is", (row) => row.gdpShare, ofGdp),
    ...ends<ConflictRow>(
      "gdp_share_other",
      "percent of GDP with the other side taken",
      (row) => row.moved?.gdpShare,
      ofGdp,
    ),
  ],
};
