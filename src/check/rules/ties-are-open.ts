import { cellText } from "../../model/cell.ts";
import { gather } from "../../model/gather.ts";
import { type Problem, problem } from "../../model/problem.ts";
import type { Rule } from "../rule.ts";
import type { Ranking } from "../tables/rankings.ts";

/** Cities that an index ranks as one unit are one there. */
const unitOf = ({ shared_unit, ranked_as, city_id }: Ranking): string =>
  shared_unit === "yes" ? `unit ${ranked_as ?? ""}` : `city ${city_id}`;

const saysTie = ({ note, locator }: Ranking): boolean =>
  /\b(tie|tied|joint|equal)\b|并列|並列|공동/i.test(`${note} ${locator}`);

/** Two at 7 and nobody at 8 are a tie; so are two with one score, and what the note of a row calls one. */
function isTie(units: ReadonlyMap<string, readonly Ranking[]>, taken: ReadonlySet<number>): boolean {
  const rows = [...units.values()].flat();
  const rank = rows[0]?.rank ?? 0;
  const skipped = Array.from({ length: units.size - 1 }, (_, at) => rank + at + 1);
  if (!skipped.some((one) => taken.has(one)) || rows.some(saysTie)) return true;
  const scores = new Set(rows.map(({ score }) => cellText(score)));
  return scores.size === 1 && !scores.has("");
}

/** No two cities have one rank in one list unless they are tied. */
export const tiesAreOpen: Rule = ({ rankings }, layout) => {
  const lists = gather(rankings, (row) => [row.index_id, row.edition, row.scope, row.source_id].join("\u001f"));
  return [...lists.values()].flatMap((list) => {
    const taken = new Set(list.map(({ rank }) => rank));
    return [...gather(list, ({ rank }) => String(rank)).values()].flatMap((rows): Problem[] => {
      const units = gather(rows, unitOf);
      const [first, second] = [...units.values()].map(([row]) => row);
      if (first === undefined || second === undefined || isTie(units, taken)) return [];
      const message = `"${first.city_id}" and "${second.city_id}" both have rank ${second.rank}, and rank ${second.rank + 1} is taken too`;
      const hint = `Correct one of the ranks, or write "tied" into the note of a row where the index ties them; cities that it ranks as one unit have shared_unit "yes" and one ranked_as.`;
      return [problem("rank-taken-twice", { place: second.at, ...layout(second.at, "rank"), message, hint })];
    });
  });
};
