import type { City } from "../../check/tables/cities.ts";
import type { Annual, Figure, Gdp, Listed } from "../../model/figure.ts";
import type { Mark } from "../../model/mark.ts";
import type { TracedRankRange } from "../../model/rank-range.ts";

/** What a city's counted pots come to in the reference year, and against how many residents and how much product. */
export interface IntensityRow {
  readonly city: City;
  readonly year: number;
  readonly currency: string;
  /** Counted pots that are not inside another. */
  readonly pots: number;
  readonly countedPots: readonly Annual[];
  readonly commitment: Annual | undefined;
  /** Totals without a term that are not inside a counted pot or another listed total. */
  readonly noTerm: Listed | undefined;
  /** Pots without any date: listed, not counted. */
  readonly undated: number;
  readonly undatedPots: readonly Figure[];
  readonly usdRate: Figure | undefined;
  readonly usdRateYear: number | undefined;
  readonly commitmentUsd: Annual<"USD"> | undefined;
  readonly commitmentCny: Annual<"CNY"> | undefined;
  readonly population: Figure | undefined;
  readonly populationYear: number | undefined;
  readonly gdp: Gdp | undefined;
  readonly gdpYear: number | undefined;
  readonly perResident: Figure | undefined;
  readonly perResidentUsd: Figure | undefined;
  readonly perResidentPpp: Figure | undefined;
  /** Percent of GDP. */
  readonly gdpShare: Figure | undefined;
  readonly rankGdpShare: TracedRankRange | undefined;
  readonly rankPerResidentUsd: TracedRankRange | undefined;
  readonly rankPerResidentPpp: TracedRankRange | undefined;
  readonly marks: readonly Mark[];
}
