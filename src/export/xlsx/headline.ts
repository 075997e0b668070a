import type { Derived } from "../../derive/derived.ts";
import { type Edge, edgeAbove } from "../../model/bounds.ts";
import { formatFigure } from "../../text/format-bounds.ts";
import { sayLeader } from "../../text/headlines.ts";

/** Who commits most in percent of gross domestic product, with its uncertainty. */
export function headlineOf({ intensity, parameters }: Derived): string {
  const ranked = intensity.flatMap(({ city, gdpShare, rankGdpShare }) =>
    gdpShare === undefined || rankGdpShare === undefined ? [] : [{ city, figure: gdpShare }],
  );
  const highest = ranked.reduce<Edge | undefined>(
    (most, { figure: { bounds } }) => (most !== undefined && edgeAbove(most, bounds.low) ? most : bounds.low),
    undefined,
  );
  const contenders = ranked.map(({ city, figure }) => ({
    name: city.name,
    figure: formatFigure(figure),
    canLead: highest === undefined || !edgeAbove(highest, figure.bounds.high),
    unknownHigh: figure.bounds.high === "unknown",
  }));
  return sayLeader({ contenders, what: "share of its GDP", year: parameters.year });
}
