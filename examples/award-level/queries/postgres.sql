-- connection: awards-postgres
-- The same sums, in the PostgreSQL that holds the awards: only they come here.
select
  measure_id,
  'awards-' || left(awarded_on, 4) as item,
  'example-register' as source_id,
  'citywide' as basis,
  'exact' as qualifier,
  sum(value) as low,
  sum(value) as high,
  currency,
  'one-off' as period,
  cast(left(awarded_on, 4) as integer) as year,
  'stated' as certainty,
  count(*) || ' awards' as locator,
  'generated' as note
from awards
group by measure_id, left(awarded_on, 4), currency
