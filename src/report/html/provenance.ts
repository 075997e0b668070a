import { sayParameters } from "../../chart/say-choices.ts";
import { formatDate } from "../../text/format-date.ts";
import type { PageContext } from "../context.ts";
import { escapeHtml, safeUrl } from "../escape.ts";

/** How to cite a page: in a line of a text, and with all that makes it the same page again. */
export function citationsOf(title: string, { build, derived, path }: PageContext): { short: string; full: string } {
  const { organisation } = build.house;
  const whose = organisation === undefined || organisation === build.title ? "" : `${organisation}, `;
  const short = `${whose}${build.title}, "${title}", as of ${formatDate(build.date)}`;
  const full = `${short}. ${path}, made by citybook ${build.toolVersion} from inputs ${build.checksum.slice(0, 16)}. Choices: ${sayParameters(derived.parameters)}.`;
  return { short: `${short}.`, full };
}

/** "Cite this page", short and full. */
export function renderCiteThis(title: string, page: PageContext): string {
  const { short, full } = citationsOf(title, page);
  return `<section class="citing" aria-labelledby="page-cite"><h2 id="page-cite">Cite this page</h2><p class="note" id="cite-short">${escapeHtml(short)}</p><p class="note" id="cite-full">${escapeHtml(full)}</p></section>`;
}

/** JSON in a script element: no sign in it can end the element. */
const inScript = (value: object): string =>
  JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

/** The page itself lists all of its sources; these few tell a machine what it rests on. */
const mostNamed = 12;

/** What the page is, for whoever gathers datasets: schema.org Dataset as JSON-LD, with the sources that it is based on. */
export function renderDataset(
  title: string,
  description: string,
  { build, derived, citations, city }: PageContext,
): string {
  const based = citations.all().flatMap(({ sourceId }) => {
    const source = derived.source(sourceId);
    const url = safeUrl(source?.url);
    return source === undefined || url === undefined ? [] : [{ "@type": "CreativeWork", name: source.title, url }];
  });
  const { licence, organisation } = build.house;
  const place = city === undefined ? undefined : derived.city(city);
  const dataset = {
    "@context": "https://schema.org",
    "@type": "Dataset",
    name: `${title} - ${build.title}`,
    description: description === "" ? title : description,
    version: build.checksum.slice(0, 16),
    dateModified: build.date,
    temporalCoverage: String(derived.parameters.year),
    ...(place === undefined
      ? {}
      : { spatialCoverage: { "@type": "City", name: place.name, alternateName: place.name_local } }),
    isAccessibleForFree: true,
    ...(licence === undefined ? {} : { license: licence.url }),
    ...(organisation === undefined ? {} : { publisher: { "@type": "Organization", name: organisation } }),
    isBasedOn: based.slice(0, mostNamed),
  };
  return `<script type="application/ld+json">${inScript(dataset)}</script>`;
}
