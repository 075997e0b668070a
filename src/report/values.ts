import type { Derived } from "../derive/derived.ts";
import { lazily } from "../derive/once.ts";
import { standingsByIndex } from "../derive/rows-by-key.ts";
import { rowsOfCity } from "../derive/rows-of-city.ts";
import type { ReadingRow } from "../derive/views/reading-row.ts";
import { formatFigure, formatRankRange } from "../text/format-bounds.ts";
import { sayMarks } from "../text/say-mark.ts";
import { sayScope } from "../text/say-scope.ts";

/** What a template can name on every page. */
export function commonValues(derived: Derived) {
  const { tables, parameters } = derived;
  const counted = () => derived.intensity.filter((row) => row.commitment !== undefined);
  const leadIndex = tables.indices.find((row) => row.index_id === parameters.lead_index);
  const factsWhere = (judge: (row: ReadingRow) => boolean) =>
    new Set(derived.readings.filter(judge).map((row) => `${row.table} ${row.key}`)).size;
  return {
    parameters,
    counts: lazily({
      cities: () => derived.comparison.length,
      measured: () => derived.comparison.filter((row) => row.measuresRows > 0).length,
      uncounted: () =>
        derived.comparison.filter((row) => row.measuresRows > 0 && row.intensity?.commitment === undefined).length,
      counted: () => new Set(counted().map((row) => row.city)).size,
      ranked: () => counted().filter((row) => row.rankGdpShare !== undefined).length,
      without_package: () => derived.gaps.filter((row) => row.what === "package").length,
      without_standing: () => derived.gaps.filter((row) => row.lacking.includes("standings")).length,
      standing: () => new Set(derived.standings.map((row) => row.city)).size,
      indices: () => tables.indices.length,
      editions: () => tables.index_editions.length,
      standings: () => derived.standings.length,
      packages: () => tables.policy_packages.length,
      measures: () => tables.measures.length,
      sources: () => tables.sources.length,
      disagreements: () => factsWhere((row) => row.differs),
      several: () => factsWhere((row) => row.readings > 1),
    }),
    lead_index: leadIndex?.title,
  };
}

/** What a template of a city can name. */
export function cityValues(derived: Derived, cityId: string) {
  const city = derived.city(cityId);
  const [row] = rowsOfCity.comparison(derived, cityId);
  const { intensity } = row ?? {};
  const standings = rowsOfCity.standings(derived, cityId);
  const indicators = rowsOfCity.indicators(derived, cityId).length > 0;
  return {
    city: {
      id: cityId,
      name: city?.name,
      local: city?.name_local === city?.name ? undefined : city?.name_local,
      country: city?.country,
      subdivision: city?.subdivision,
      boundary: city?.boundary,
      measures: row?.measuresRows ?? 0,
      has_profile: (row?.measuresRows ?? 0) > 0 || indicators,
      has_money: intensity?.commitment !== undefined,
      has_indicators: indicators,
      has_years: rowsOfCity.years(derived, cityId).some((one) => one.commitment !== undefined),
      has_caps: rowsOfCity.caps(derived, cityId).length > 0,
      has_packages: rowsOfCity.packages(derived, cityId).length > 0,
      residents: city !== undefined && derived.residents.has(city),
      has_left_out: rowsOfCity.leftOut(derived, cityId).length > 0,
      has_conflicts: rowsOfCity.readings(derived, cityId).some((one) => one.differs),
      commitment: intensity?.commitment && formatFigure(intensity.commitment),
      gdp_share: intensity?.gdpShare && formatFigure(intensity.gdpShare),
      gdp_rank: intensity?.rankGdpShare && formatRankRange(intensity.rankGdpShare),
      gdp_ranked: intensity?.rankGdpShare?.of,
      gdp_year: intensity?.gdpYear,
      per_resident: intensity?.perResidentUsd && formatFigure(intensity.perResidentUsd),
      resident_rank: intensity?.rankPerResidentUsd && formatRankRange(intensity.rankPerResidentUsd),
      resident_ranked: intensity?.rankPerResidentUsd?.of,
      population_year: intensity?.populationYear,
      marks: intensity === undefined ? [] : sayMarks(intensity.marks),
      lead_rank: row?.lead?.rank,
      lead_edition: row?.lead?.edition.edition,
      lead_count: row?.lead?.rankedCount,
      indices: row?.indices ?? 0,
      standings: standings.length,
      best: row?.bestSeen,
      why: row?.why,
    },
  };
}

/** What a template of an index can name. */
export function indexValues(derived: Derived, indexId: string) {
  const index = derived.tables.indices.find((row) => row.index_id === indexId);
  const standings = standingsByIndex(derived.standings).get(indexId) ?? [];
  return {
    index: {
      id: indexId,
      title: index?.title,
      local: index?.title_local,
      publisher: index?.publisher,
      topic: index?.topic,
      note: index?.note,
      editions: derived.tables.index_editions.filter((row) => row.index_id === indexId).length,
      cities: new Set(standings.map((row) => row.city)).size,
      scopes: [...new Set(standings.map((row) => sayScope(row.scope)))],
    },
  };
}
