-- connection: awards-cluster
-- The same sums, in a ClickHouse cluster: each server adds up its own awards, and only the sums come here.
select
  measure_id,
  concat('awards-', substring(awarded_on, 1, 4)) as item,
  'example-register' as source_id,
  'citywide' as basis,
  'exact' as qualifier,
  sum(value) as low,
  sum(value) as high,
  currency,
  'one-off' as period,
  toInt32(substring(awarded_on, 1, 4)) as year,
  'stated' as certainty,
  concat(toString(count()), ' awards') as locator,
  'generated' as note
from awards_all
group by measure_id, substring(awarded_on, 1, 4), currency
