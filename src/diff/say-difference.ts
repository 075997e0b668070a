import { formatRankRange } from "../text/format-bounds.ts";
import { formatList } from "../text/format-list.ts";
import { formatCount } from "../text/format-number.ts";
import type { Difference } from "./difference.ts";
import type { FactChange } from "./fact-changes.ts";
import type { FigureChange } from "./figure-changes.ts";
import type { Mover, RankChange } from "./rank-changes.ts";

const mostNames = 6;

function sayCities({ cities, facts, nameOf }: Difference): readonly string[] {
  const say = (ids: readonly string[], did: "added" | "removed") => {
    if (ids.length === 0) return [];
    const own = facts.filter(({ city, kind }) => city !== undefined && ids.includes(city) && kind === did).length;
    const verb = ids.length === 1 ? "was" : "were";
    const names = formatList(ids.map(nameOf), mostNames);
    return [`${formatCount(ids.length, "city", "cities")} ${verb} ${did}, with ${formatCount(own, "fact")}: ${names}.`];
  };
  return [...say(cities.added, "added"), ...say(cities.removed, "removed")];
}

function sayFacts({ cities, facts }: Difference): string {
  const ofNewCities = ({ city }: FactChange) =>
    city !== undefined && (cities.added.includes(city) || cities.removed.includes(city));
  const others = facts.filter((one) => !ofNewCities(one));
  const kinds = (["added", "changed", "removed"] as const).flatMap((kind) => {
    const { length } = others.filter((one) => one.kind === kind);
    return length === 0 ? [] : [`${length} ${kind}`];
  });
  const beside = others.length < facts.length ? "Other facts" : "Facts";
  return kinds.length === 0 ? "No other fact changed." : `${beside}: ${formatList(kinds)}.`;
}

/** The changed figures of cities that both sides have. */
const figuresOfOthers = ({ figures, cities }: Difference): readonly FigureChange[] =>
  figures.filter(({ city }) => !cities.added.includes(city) && !cities.removed.includes(city));

function sayFigures(difference: Difference): string {
  const { cities, nameOf } = difference;
  const changed = figuresOfOthers(difference);
  const whose = [...new Set(changed.map(({ city }) => city))];
  const other = cities.added.length + cities.removed.length > 0 ? "other " : "";
  if (whose.length === 0) return `No ${other}city's own figures changed.`;
  return `Own figures of ${formatCount(whose.length, `${other}city`, `${other}cities`)} changed: ${formatList(whose.map(nameOf), mostNames)}.`;
}

const shift = ({ old, new: fresh }: RankChange): number =>
  old === undefined || fresh === undefined
    ? 0
    : Math.max(Math.abs(old.best - fresh.best), Math.abs(old.worst - fresh.worst));

/** The cities that came into a ranking, or that left one. */
function sayRanked({ ranks, nameOf }: Difference, side: "old" | "new"): readonly string[] {
  const ids = [...new Set(ranks.filter((one) => one[side] === undefined).map(({ city }) => city))];
  const did = side === "old" ? "Newly ranked" : "No longer ranked";
  return ids.length === 0 ? [] : [`${did}: ${formatList(ids.map(nameOf), mostNames)}.`];
}

function sayRanks(difference: Difference): readonly string[] {
  const moved = difference.ranks.filter((one) => one.old !== undefined && one.new !== undefined);
  const rest = [...sayRanked(difference, "old"), ...sayRanked(difference, "new")];
  const whose = rest.length + difference.cities.added.length > 0 ? " of another city" : "";
  if (moved.length === 0) return [...rest, `No rank${whose} moved.`];
  const far = Math.max(...moved.map(shift));
  const cities = new Set(moved.map(({ city }) => city)).size;
  const how = far === 1 ? "by one place" : `by at most ${far} places`;
  return [...rest, `${formatCount(moved.length, "rank")} of ${formatCount(cities, "city", "cities")} moved ${how}.`];
}

/** What moved, in a few sentences. */
export function sayDifference(difference: Difference): readonly string[] {
  const { facts, figures, ranks } = difference;
  if (facts.length + figures.length + ranks.length === 0)
    return ["Nothing moved: facts, figures and ranks are the same."];
  return [...sayCities(difference), sayFacts(difference), sayFigures(difference), ...sayRanks(difference)];
}

function sayMover({ city, did, old, new: fresh, rank }: Mover, self: string, nameOf: Difference["nameOf"]): string {
  const place = rank === undefined ? "" : ` at ${formatRankRange(rank)}`;
  if (city === self) {
    if (did === "came-in") return `it came in with ${fresh}`;
    return did === "left" ? "it can no longer be ranked" : `its own figure was ${old} and is ${fresh}`;
  }
  const name = nameOf(city);
  if (did === "came-in") return `${name} came in${place} with ${fresh}`;
  return did === "left" ? `${name} left (${old})` : `${name} was ${old} and is ${fresh}, now${place}`;
}

/** Why a rank moved: who came in, left or changed past it. */
export const sayRankCause = ({ city, because }: RankChange, { nameOf }: Difference): string =>
  formatList(
    because.map((mover) => sayMover(mover, city, nameOf)),
    4,
  );

/** Where a changed row stands. */
export const factPlace = ({ at, kind }: FactChange): string =>
  `${at.file}:${at.line ?? ""}${kind === "changed" ? "" : ` (${kind})`}`;

/** Why a figure changed: the changed rows behind it. */
export const sayFigureCause = ({ because }: FigureChange): string =>
  because.length === 0
    ? "no row of its own changed: it follows from rows around it"
    : formatList(because.map(factPlace), 4);

/** What a figure is of: "commitment for each resident, in dollars". */
export const sayFigure = ({ view, row, says }: FigureChange): string =>
  view === "standings" || view === "commitments" ? `${says} ${row}` : says;

/** The figures of a city that only one side has which pages lead with; the others say little by being new. */
const leading = new Set(
  "pots commitment no_term commitment_usd population gdp per_resident_usd gdp_share amount rank percentile best_seen why seen".split(
    " ",
  ),
);

/** The figures to show a person, those of cities that both sides have first. */
export function figuresToShow(difference: Difference): readonly FigureChange[] {
  const others = figuresOfOthers(difference);
  const known = new Set(others);
  return [...others, ...difference.figures.filter((one) => !known.has(one) && leading.has(one.column))];
}
