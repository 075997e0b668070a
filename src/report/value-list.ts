/** A value that templates can name, declared. */
export interface ValueSays {
  readonly name: string;
  readonly says: string;
  /** The kind of page that has it, where not every page has. */
  readonly of?: "city" | "index";
}

const values = (of: ValueSays["of"], prefix: string, says: Readonly<Record<string, string>>): readonly ValueSays[] =>
  Object.entries(says).map(([name, text]) => ({
    name: `${prefix}${name}`,
    says: text,
    ...(of === undefined ? {} : { of }),
  }));

/** Every value that a page can name, beside the rows of views and tables. One line is one value. */
export const valueList: readonly ValueSays[] = [
  ...values(undefined, "", {
    parameters: "the parameters of the page, such as parameters.year, parameters.preset and parameters.lead_index",
    lead_index: "the title of the lead index",
    root: "what leads from the page to the first page of the reports, for links: {{ root }}index.html",
  }),
  ...values(undefined, "counts.", {
    cities: "cities with a package, an indicator or a place",
    measured: "cities with a measure",
    uncounted: "cities with a measure and no counted sum",
    counted: "cities with a counted sum",
    ranked: "cities ranked by share of product",
    without_package: "cities without a package",
    without_standing: "cities without a place in an index",
    standing: "cities with a place in an index",
    indices: "indices",
    editions: "editions of indices",
    standings: "places seen",
    packages: "policy packages",
    measures: "measures",
    sources: "sources",
    disagreements: "facts on which sources disagree",
    several: "facts that several sources state",
  }),
  ...values("city", "city.", {
    id: "its city_id",
    name: "its name",
    local: "its name in its own script, where that differs",
    country: "its country",
    subdivision: "its part of the country",
    boundary: "what its figures cover",
    measures: "how many measures were seen",
    has_profile: "whether there is a measure or an indicator",
    has_money: "whether a sum counts",
    has_indicators: "whether there is an indicator",
    has_years: "whether a sum counts in any year",
    has_caps: "whether there is a sum for one recipient or project",
    has_packages: "whether there is a package",
    has_left_out: "whether a citywide sum is left out",
    has_conflicts: "whether sources disagree",
    residents: "whether the number of residents is known",
    commitment: "its annual commitment, in words",
    gdp_share: "the same in percent of its product, in words",
    gdp_rank: "its place by share of product, in words",
    gdp_ranked: "among how many",
    gdp_year: "the year of the product",
    per_resident: "its commitment for each resident in dollars, in words",
    resident_rank: "its place by that, in words",
    resident_ranked: "among how many",
    population_year: "the year of the residents",
    marks: "what must be said of its figures, a list",
    lead_rank: "its rank in the lead index",
    lead_edition: "the edition of that rank",
    lead_count: "how many that edition ranks",
    indices: "in how many indices it was seen",
    standings: "in how many editions",
    best: "the best thing that was seen of its money, such as counted-pot",
    why: "why its money is not counted, where it is not",
  }),
  ...values("index", "index.", {
    id: "its index_id",
    title: "its title",
    local: "its title in its own script",
    publisher: "who publishes it",
    topic: "what it is about",
    note: "what is noted of it",
    editions: "how many editions are known",
    cities: "how many cities were seen in it",
    scopes: "worldwide, or of a country or region, a list",
  }),
];
