import { frontMatter, titleText } from "./starter-page.ts";

/** A page with a chart of its own over a view, which is drawn as it is. */
export const starterChart = (title: string): string => `${frontMatter(title, undefined)}
{% # lines like this one are for you: no reader sees them; "citybook list views" names what can stand at data %}

# ${titleText(title)}

\`\`\`vega-lite
# Vega-Lite in YAML. title is the headline, description says how to read it; both are needed.
title: ${JSON.stringify(title)}
description: Each bar is a city with a sum that was seen, its length the residents. Cities whose residents were not seen are left out.
data: {name: intensity}
transform:
  - filter: isValid(datum.population)
mark: bar
encoding:
  x: {field: population, type: quantitative, title: Residents}
  y: {field: city_id, type: nominal, title: null, sort: -x}
\`\`\`
`;
