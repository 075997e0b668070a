"""Six charts and two tables as one page: page.py DATA SCRIPTS PAGE. The scripts of Vega are put into the page."""
import json
import sys
from pathlib import Path

import altair as alt
import pandas as pd

data, scripts, page = map(Path, sys.argv[1:4])
alt.data_transformers.disable_max_rows()
read = lambda name: pd.read_csv(data / f"{name}.csv", na_values=["unknown"])
intensity, standings, commitments, comparison = map(read, ["intensity", "standings", "commitments", "comparison"])
few = ["city-000000", "city-000007", "city-000014", "city-000021"]
by_share = alt.EncodingSortField("gdp_share_low", order="descending")
ranges = alt.Chart(intensity).encode(y=alt.Y("city_id:N", sort=by_share, title=None))

charts = [
    alt.Chart(intensity).mark_bar().encode(x="commitment_usd_low:Q", y=alt.Y("city_id:N", sort="-x", title=None)),
    alt.layer(
        ranges.mark_rule(strokeWidth=3).encode(x="gdp_share_low:Q", x2="gdp_share_high:Q"),
        ranges.mark_point(filled=True).encode(x="gdp_share_low:Q"),
    ),
    alt.Chart(intensity).mark_point(filled=True, size=60).encode(
        x="gdp_share_low:Q", y="per_resident_usd_low:Q", color="currency:N"
    ),
    alt.Chart(standings).mark_rect().encode(
        x="index_id:N", y="city_id:N", color=alt.Color("percentile:Q", bin=alt.Bin(step=0.2))
    ),
    alt.Chart(standings[standings.city_id.isin(few)]).mark_line(point=True).encode(
        x="index_id:O", y=alt.Y("rank:Q", scale=alt.Scale(reverse=True)), color="city_id:N"
    ),
    alt.Chart(commitments).mark_bar().encode(
        x=alt.X("low:Q", stack="normalize"), y="city_id:N", color="category:N"
    ),
]
columns = {
    "intensity": "city_id currency pots commitment_low commitment_high population gdp gdp_share_low gdp_share_high",
    "comparison": "city_id country lead_index lead_rank lead_ranked_count indices measures_rows money_named",
}
tables = [intensity[columns["intensity"].split()], comparison[columns["comparison"].split()]]

inline = "".join(f"<script>{(scripts / name).read_text()}</script>" for name in ["vega.js", "vega-lite.js", "vega-embed.js"])
embeds = "".join(
    f"vegaEmbed('#c{at}', {json.dumps(chart.to_dict()).replace('<', chr(92) + 'u003c')}, {{renderer: 'svg'}});"
    for at, chart in enumerate(charts)
)
page.write_text(
    '<!doctype html><meta charset="utf-8"><title>Six charts</title>'
    + "".join(f'<div id="c{at}"></div>' for at in range(len(charts)))
    + "".join(table.to_html(index=False) for table in tables)
    + f"{inline}<script>{embeds}</script>"
)
