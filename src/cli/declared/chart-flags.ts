/** An option of charts as an option of the command line. */
interface ChartFlag {
  readonly name: string;
  readonly flag: string;
  readonly says: string;
}

/** The options of the shipped charts; they stand here too because the catalogue takes long to load. */
export const chartFlags: readonly ChartFlag[] = [
  { name: "city", flag: "-c, --city <city_id>", says: "the city of a chart of one city" },
  { name: "index", flag: "--index <index_id>", says: "the index of rank-history" },
  { name: "by", flag: "--by <word>", says: "intensity-range: gdp or resident" },
  { name: "others", flag: "--others <word>", says: "intensity-range: list or leave the cities that cannot be ranked" },
  { name: "per", flag: "--per <word>", says: "caps: recipient or project" },
  { name: "most", flag: "--most <count>", says: "how many rows are drawn at most, where a chart says so" },
  { name: "keep", flag: "--keep <city_ids>", says: "cities that are drawn whatever their place, with commas between" },
  { name: "indices", flag: "--indices <count>", says: "standings-heat-map: how many indices at most" },
  { name: "pots", flag: "--pots <word>", says: "package-timeline: only packages with a citywide sum, or all" },
];
