import { type CodeSays, error } from "./code-says.ts";

/** What can be wrong between cells, rows and tables. */
export const rowsCodes = {
  "duplicate-key": error("Two rows of one folder have the same key.", {
    why: "The same sum could count twice, or one of two sums would be dropped without a word.",
    mend: "Remove one of the two rows, or give one another key; two readings of a fact differ in their source_id.",
    wrong: "sources.csv, source_id: paper (on line 2 and again on line 4)",
    right: "sources.csv, source_id: paper (on line 2), paper-2025 (on line 4)",
  }),
  "unknown-reference": error("A cell names a row that no table has.", {
    why: "A sum of an unknown measure, or a fact of an unknown source, would stand on no page, or without who says so.",
    mend: "Correct the name, or add a row for it to the table that it names.",
    wrong: "indicators.csv, city_id: Shenzen",
    right: "indicators.csv, city_id: shenzhen",
    fix: "writes the city_id where a cell holds a name or an alias of exactly one city, and a short name in lower case where that is known",
  }),
  "bounds-against-qualifier": error("The low and high ends of an amount do not fit its qualifier.", {
    why: "Bounds follow from the qualifier: up-to 300 million is 0 to 300 million, and a floor there would be counted as promised.",
    mend: "Fill in the ends that the qualifier calls for, or choose another qualifier.",
    wrong: "amounts.csv, qualifier: up-to, low: 300000000, high: 300000000",
    right: "amounts.csv, qualifier: up-to, low: , high: 300000000",
  }),
  "amount-without-currency": error("An amount has a sum and no currency.", {
    why: "500 million yuan and 500 million euros differ by a factor of eight; a currency is never assumed.",
    mend: "Write the three letters of the currency that the source names.",
    wrong: "amounts.csv, low: 500000000, currency: ",
    right: "amounts.csv, low: 500000000, currency: CNY",
  }),
  "nothing-stated": error("An amount states no sum, no share and no term.", {
    why: "The row would count as a sum that was named, though nothing is: money whose amount was not seen is told by the measure.",
    mend: "Write a sum, a share of the cost or a term, or remove the row and write unseen into money of the measure.",
    wrong: "amounts.csv, qualifier: unstated, low: , high: , share_pct: ",
    right: "amounts.csv, qualifier: unstated, low: , high: , share_pct: 30",
    lowerable: true,
  }),
  "years-without-total": error("A number of years is given for an amount that is no total.", {
    why: "Years spread a total; beside a yearly sum they are not used, and one of the two cells is a misreading.",
    mend: "Write total as the period, or leave years empty.",
    wrong: "amounts.csv, period: per-year, years: 3",
    right: "amounts.csv, period: total, years: 3",
    lowerable: true,
  }),
  "not-above-zero": error("What sums are divided by is zero or less.", {
    why: "A sum divided by no residents, no product or a rate of nothing has no value, and its city would be ranked by nothing.",
    mend: "Write the value that the source states, or remove the row: what is not known has no row.",
    wrong: "indicators.csv, indicator: population, value: 0",
    right: "indicators.csv, indicator: population, value: 1200000",
  }),
  "part-of-itself": error("A measure is, over its wholes, a part of itself.", {
    why: "Parts count inside their whole: in a circle nothing is outermost, and no sum of it could be counted.",
    mend: "Empty the part_of that closes the circle.",
    wrong: "measures.csv, measure_id: one, part_of: one",
    right: "measures.csv, measure_id: one, part_of: ",
  }),
  "part-of-another-city": error("A measure is part of a measure of another city.", {
    why: "The sum would vanish inside the money of another city, and its own city would be ranked too low.",
    mend: "Name a measure of the same city, or leave part_of empty.",
    wrong: "measures.csv, measure_id: busan-vouchers, part_of: seoul-plan",
    right: "measures.csv, measure_id: busan-vouchers, part_of: busan-plan",
  }),
  "part-in-another-currency": error("A pot is inside a pot of another currency.", {
    why: "What of the whole is left beside its parts is a difference, and two currencies have none.",
    mend: "State both in the currency of the whole, or leave part_of empty.",
    wrong: "amounts.csv, item: pot, currency: CNY (its whole is in USD)",
    right: "amounts.csv, item: pot, currency: USD (as its whole is)",
  }),
  "ends-before-it-starts": error("A package or a term ends before it starts.", {
    why: "The years in which a sum counts follow from the two dates; the wrong way round it would count in none, or in wrong ones.",
    mend: "Check both ends against the source.",
    wrong: "policy_packages.csv, effective_from: 2026-03, effective_to: 2026-02",
    right: "policy_packages.csv, effective_from: 2026-02, effective_to: 2026-03",
  }),
  "unknown-edition": error("A ranking names an edition that its index does not have.", {
    why: "A place has no meaning without the edition's year and the number ranked: 16th of 20 or of 1,000.",
    mend: "Add the edition to index_editions.csv, or correct it.",
    wrong: "rankings.csv, index_id: gihi, edition: 2042, rank: 16",
    right: "rankings.csv, index_id: gihi, edition: 2024, rank: 16",
  }),
  "rank-beyond-count": error("A rank is larger than the number ranked.", {
    why: "The place from the top in percent would come out below 0, and the city be drawn off the chart.",
    mend: "Check the rank, and ranked_count in index_editions.csv, against the source.",
    wrong: "rankings.csv, rank: 51 (in an edition that ranks 50)",
    right: "rankings.csv, rank: 15",
  }),
  "unit-against-type": error("The unit of an indicator is not that of its type.", {
    why: "Money for each resident is divided by the value as it stands: in thousands of persons it would be wrong by a thousand.",
    mend: "Write the unit of the type, and the value in that unit.",
    wrong: "indicators.csv, indicator: population, value: 17.99, unit: million",
    right: "indicators.csv, indicator: population, value: 17990000, unit: persons",
  }),
  "claim-fails": error("A claim is not what the tables say.", {
    why: "A claim repeats what a source says, to catch slips: either it or the fact was copied wrongly.",
    mend: "Check both against the source, and correct the one that is wrong.",
    wrong: "claims.csv, column: low, equals: 200000000 (the table says 100000000)",
    right: "claims.csv, column: low, equals: 100000000",
    lowerable: true,
  }),
  "claim-unclear": error("A claim does not lead to exactly one cell.", {
    why: "A claim that leads nowhere checks nothing, and looks as if it did.",
    mend: "Name a table, a column of it, and all key columns of the row that the claim is about.",
    wrong: "claims.csv, table: amounts, where: item=pot",
    right: "claims.csv, table: amounts, where: measure_id=busan-vouchers;item=pot;source_id=paper",
    lowerable: true,
  }),
} as const satisfies Readonly<Record<string, CodeSays>>;
