import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";

const tables = ["amounts", "measures", "policy_packages", "cities", "indicators"] as const;

/** Reads the files of a made-up workbook into tables, their types guessed. */
const reading = (pack: string): string =>
  tables
    .map(
      (table) => `create or replace table ${table} as from read_csv('${join(pack, `${table}.csv`)}', header = true);`,
    )
    .join("\n");

/**
 * What the tool answers of a made-up workbook, in SQL: pots that count in 2025 and are not parts of others, their bounds
 * added up for each city, set against its GDP, and the range of its rank.
 */
const ranking = `
with pots as (
  select p.city_id, a.measure_id, m.part_of,
    case a.qualifier when 'up-to' then 0 else a.low end as low,
    case a.qualifier when 'at-least' then null else a.high end as high
  from amounts a join measures m using (measure_id) join policy_packages p using (package_id) join cities c using (city_id)
  where a.basis = 'citywide' and a.period = 'per-year' and m.payer = 'public' and m.purpose = 'support'
    and m.instrument not in ('investment-fund', 'tax-relief', 'loan-support')
    and m.level in ('city', 'city-state') and m.scope in ('ai', 'ai-plus') and p.status in ('in-force', 'announced')
    and year(p.announced_on) <= 2025 and p.effective_to >= 2025
), commitments as (
  select pots.city_id, sum(pots.low) as low, case when count(pots.high) = count(*) then sum(pots.high) end as high
  from pots left join pots whole on whole.measure_id = pots.part_of
  where whole.measure_id is null group by pots.city_id
), shares as (
  select city_id, c.low, c.low / i.value as share_low, coalesce(c.high / i.value, 'infinity'::double) as share_high
  from commitments c join indicators i using (city_id) where i.indicator = 'gdp' and i.year = 2024
)
select city_id, low,
  1 + (select count(*) from shares other where other.share_low > shares.share_high) as best,
  (select count(*) from shares other where other.share_high > shares.share_low or other.city_id = shares.city_id) as worst
from shares order by city_id`;

export interface RankRow {
  readonly city: string;
  readonly low: number;
  readonly best: number;
  readonly worst: number;
}

/** Reads the tables of a pack and ranks its cities, all of it in SQL. */
export async function ranksInSql(connection: DuckDBConnection, pack: string): Promise<readonly RankRow[]> {
  await connection.run(reading(pack));
  const rows = (await connection.runAndReadAll(ranking)).getRows();
  return rows.map(([city, low, best, worst]) => ({
    city: String(city),
    low: Number(low),
    best: Number(best),
    worst: Number(worst),
  }));
}
