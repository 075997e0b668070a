-- What each measure awarded in each year. Without a connection, DuckDB within citybook adds up the file beside this one.
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
from 'awards.parquet'
group by measure_id, left(awarded_on, 4), currency
