import { stringify } from "yaml";
import type { SeenFacts } from "./seen-facts.ts";

/** What a page to begin with is about. */
export interface Starter {
  readonly title: string;
  readonly of: "city" | "index" | undefined;
  readonly facts: SeenFacts;
}

const note = (text: string): string => `{% # ${text} %}`;

/** Lines in front matter; a title of one page of many names the city or index that it is of. */
export const frontMatter = (title: string, of: Starter["of"]): string => {
  const lines = stringify(
    of === undefined
      ? { title, description: `${title}.`, order: 50 }
      : { title: `[${of}]: ${title}`, description: `${title} of [${of}].` },
    { lineWidth: 0 },
  );
  return `---\n${lines}---\n`;
};

/** A citation, or where one would stand. */
export const sourceLines = ({ source }: SeenFacts): string =>
  source === undefined
    ? note("a source of sources.csv, by its source_id: cite and the id in quotes")
    : `${note('the number of a source; "citybook table sources" prints the ids')}\nWhat was read is listed at the foot of the page{% cite "${source}" %}.`;

const plain = ({
  facts,
}: Starter): string => `${note('a number of a view in a sentence, with its unit and its notes; "citybook list views" names all')}
Of {{ counts.cities }} cities, a sum that counts for {{ parameters.year }} was seen for {{ counts.counted }}.${facts.city === undefined ? "" : ` {{ "${facts.city}" | city }} commits {% value "intensity.commitment" city: "${facts.city}" %} a year.`}

## Who commits what share

${note('a chart by its name and options; "citybook list charts" and the page Charts show all')}
{% chart "intensity-range" by: "gdp", others: "leave" %}

## The numbers

${note('a view as a table: its columns, what it is sorted by, how many rows; "citybook list columns intensity"')}
{% table "intensity" columns: "city_id as City, commitment as Commitment, gdp_share as Share of product", sort: "gdp_share", top: "10" %}
`;

const ofCity = (): string => `${note("what stands between if and endif is left out where the city has none")}
{% if city.has_money %}{{ city.name }} commits {% value "intensity.commitment" %} a year.{% else %}No citywide sum that counts was seen for {{ city.name }}.{% endif %}

${note('a chart of the city of the page; "citybook list charts" and the page Charts show all')}
{% if city.has_years %}{% chart "commitment-by-year" %}{% endif %}

## Where {{ city.name }} stands

${note('a table of the city of the page; "citybook list tables" names all')}
{% table "standings" %}
`;

const ofIndex = (): string => `${note("what is known of the index of the page")}
{{ index.title }} has {{ index.editions | count: "edition", "editions" }} here, which rank {{ index.cities | count: "city", "cities" }}.

## From edition to edition

${note('a chart of the index of the page; "citybook list charts" and the page Charts show all')}
{% chart "rank-history" %}

## The newest edition

${note('a table of the index of the page; "citybook list tables" names all')}
{% table "edition" %}
`;

/** A title as Markdown text: as it is, or by a tag where a sign in it would mean something. */
export const titleText = (title: string): string =>
  /^[\p{L}\p{N} ,.?'-]+$/u.test(title) && !/^\d+\.|^-/.test(title) ? title : `{{ ${JSON.stringify(title)} }}`;

const headings = { city: "{{ city.name }}: ", index: "{{ index.title }}: " } as const;

/** A page that builds as it is and shows a chart, a table, a number and a citation, with notes for its author. */
export function starterPage(starter: Starter): string {
  const { title, of, facts } = starter;
  const body = of === "city" ? ofCity() : of === "index" ? ofIndex() : plain(starter);
  const heading = `# ${of === undefined ? "" : headings[of]}${titleText(title)}`;
  return `${frontMatter(title, of)}\n${note("lines like this one are for you: no reader sees them")}\n\n${heading}\n\n${body}\n${sourceLines(facts)}\n`;
}
