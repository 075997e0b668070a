import { formatList } from "./format-list.ts";
import { formatCount } from "./format-number.ts";

/** One ranked city as a headline needs it: its name, its figure in words, and whether it can be first. */
export interface Contender {
  readonly name: string;
  readonly figure: string;
  readonly canLead: boolean;
  readonly unknownHigh: boolean;
}

interface Race {
  readonly contenders: readonly Contender[];
  /** What is compared, such as "share of its GDP". */
  readonly what: string;
  readonly year: number;
}

const withFigure = ({ name, figure, unknownHigh }: Contender): string =>
  `${name} (${figure}${unknownHigh ? ", no upper bound seen" : ""})`;

const isTie = (leaders: readonly Contender[]): boolean =>
  leaders.every(({ figure, unknownHigh }) => figure === leaders[0]?.figure && !unknownHigh);

/** Who commits most, with its uncertainty: for one leader, a tie, an overlap, an unknown high, one city, none. */
export function sayLeader({ contenders, what, year }: Race): string {
  const leaders = contenders.filter(({ canLead }) => canLead);
  const [first] = leaders;
  if (first === undefined)
    return `For ${year}, no city has counted money that can be ranked by ${what.replace("its ", "")}.`;
  if (contenders.length === 1) {
    return `Of the money seen for ${year}, only that of ${withFigure(first)} can be set against ${what.replace("share of its ", "its ")}.`;
  }
  const field = formatCount(contenders.length, "city", "cities");
  if (leaders.length === 1) {
    return `Of the money seen for ${year}, ${first.name} commits the largest ${what} among ${field}: ${first.figure}.`;
  }
  const names = formatList(leaders.map(({ name }) => name));
  if (isTie(leaders))
    return `Of the money seen for ${year}, ${names} commit the same largest ${what} among ${field}: ${first.figure}.`;
  const shown = formatList(leaders.map(withFigure), 4, "or");
  const apart = leaders.length === 2 ? "the two cannot be told apart" : "they cannot be told apart";
  return `Of the money seen for ${year}, ${shown} commits the largest ${what} among ${field}: ${apart}.`;
}
