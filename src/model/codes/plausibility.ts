import { type CodeSays, note, warning } from "./code-says.ts";

/** What is possible and most likely wrong. */
export const plausibilityCodes = {
  "off-by-zeros": warning(
    "A sum is a thousand, ten thousand, a million or a hundred million times what stands beside it.",
    {
      why: "A sum in 万 taken for one in 亿 is ten thousand times too small, and its city would stand at the wrong end of every ranking.",
      mend: "Count the zeros against the source: 1万 is 10000, 1亿 is 100000000, 1 million is 1000000.",
      wrong: "amounts.csv, high: 50000, note: up to 5亿元",
      right: "amounts.csv, high: 500000000, note: up to 5亿元",
    },
  ),
  "cap-above-pot": warning("What one recipient, project or unit can get is more than the pot that pays it.", {
    why: "No firm can get more than there is: one of the two sums, or for whom it is, was misread.",
    mend: "Check both sums and the basis against the source.",
    wrong: "amounts.csv, item: cap-per-firm, high: 150000000 (its pot is 100000000)",
    right: "amounts.csv, item: cap-per-firm, high: 1500000 (its pot is 100000000)",
  }),
  "parts-above-whole": warning("The pots inside a measure come to more than the measure's own pot.", {
    why: "The larger sum counts, so that a part with a zero too many, or one that belongs elsewhere, makes the city look richer.",
    mend: "Check the sums and every part_of; a whole that its source rounds has the qualifier about, which allows a tenth more.",
    wrong: "amounts.csv, low: 40000000 and 30000000 (parts), high: 60000000 (whole)",
    right: "amounts.csv, low: 40000000 and 20000000 (parts), high: 60000000 (whole)",
  }),
  "rank-taken-twice": warning("Two cities have one rank, and the next rank is taken too.", {
    why: "After a tie most indices leave a rank out; where the next one is taken, one of the two places was probably copied wrongly.",
    mend: 'Correct one of the ranks, or write "tied" into the note of a row where the index ties them.',
    wrong: "rankings.csv, rank: 7, 7 and 8",
    right: "rankings.csv, rank: 7, 7 and 9",
  }),
  "population-jump": warning("The residents of a city change by more than a fifth from one year to another.", {
    why: "Cities seldom grow so fast: mostly another area was counted, and money for each resident would be off by as much.",
    mend: "Check both values, and give the values of another area the boundary that they cover.",
    wrong: "indicators.csv, year: 2023, value: 800000 and year: 2024, value: 1000000",
    right: "indicators.csv, year: 2023, value: 980000 and year: 2024, value: 1000000",
  }),
  "product-per-head": warning("The gross domestic product for each resident is out of this world.", {
    why: "Below 500 or above 400,000 US dollars a year, product or residents are in thousands, millions, 万 or 亿, and every share of the product would be wrong.",
    mend: "Write the product in units of its currency and the residents in persons.",
    wrong: "indicators.csv, indicator: gdp, value: 36800 (in 亿)",
    right: "indicators.csv, indicator: gdp, value: 3680000000000",
  }),
  "date-in-future": warning("Something is said to have happened that the calendar has not reached.", {
    why: "The newest source is preferred to others, and a forecast would pass for a fact.",
    mend: "Check the date against the source; leave forecasts out.",
    wrong: "sources.csv, published_on: 2052-03-01",
    right: "sources.csv, published_on: 2025-03-01",
  }),
  "outside-country": warning("The coordinates of a city are outside its country.", {
    why: "The city would be drawn at a wrong place of the map: mostly the two numbers are swapped or a minus is missing.",
    mend: "Write degrees north into latitude and degrees east into longitude; south and west are below 0.",
    wrong: "cities.csv, country_code: PT, latitude: -9.14, longitude: 38.72",
    right: "cities.csv, country_code: PT, latitude: 38.72, longitude: -9.14",
  }),
  "source-not-cited": note("No row rests on a source.", {
    why: "A source that nothing cites is one whose facts were forgotten, or whose name is written otherwise in the rows.",
    mend: "Name it as source_id of the facts that it states, name it in a note, or remove the row.",
    wrong: "sources.csv, source_id: gazette-2025 (and no row that names it)",
    right: "amounts.csv, source_id: gazette-2025",
  }),
} as const satisfies Readonly<Record<string, CodeSays>>;
