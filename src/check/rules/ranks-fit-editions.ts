import { type Problem, problem } from "../../model/problem.ts";
import { didYouMean } from "../../text/nearest.ts";
import type { Rule } from "../rule.ts";

/** Every ranking is of an edition that is there, and no global rank is beyond the number ranked. */
export const ranksFitEditions: Rule = ({ rankings, index_editions, indices }, layout, found) => {
  const editions = new Map(index_editions.map((row) => [`${row.index_id} ${row.edition}`, row]));
  const known = new Set(indices.map((row) => row.index_id));
  return rankings.flatMap((row): Problem[] => {
    const edition = editions.get(`${row.index_id} ${row.edition}`);
    if (edition === undefined) {
      if (!known.has(row.index_id) || !found.isWhole("index_editions")) return [];
      const own = index_editions.filter(({ index_id }) => index_id === row.index_id).map((one) => one.edition);
      const message = `"${row.edition}" is not an edition of ${row.index_id}`;
      const hint = `${didYouMean(row.edition, own)}Add the edition to index_editions.csv, or correct it.`;
      return [problem("unknown-edition", { place: row.at, ...layout(row.at, "edition"), message, hint })];
    }
    const count = edition.ranked_count;
    if (row.scope !== "global" || count === undefined || row.rank <= count) return [];
    const message = `the rank is ${row.rank}, and ${row.index_id} ${row.edition} ranks ${count}`;
    const hint = "Check the rank, and ranked_count in index_editions.csv, against the source.";
    return [problem("rank-beyond-count", { place: row.at, ...layout(row.at, "rank"), message, hint })];
  });
};
