import type { Named } from "./named.ts";

const escapeText = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** Attributes that a page's style sheet or the picture's own name says better, and that cost bytes on every mark. */
const needless =
  / (?:font-family="[^"]*"|aria-roledescription="[^"]*"|role="graphics-(?:symbol|object)"|aria-label="[^"]*"|aria-hidden="[^"]*"|class="[^"]*"|pointer-events="[^"]*"|stroke-miterlimit="10"|fill-opacity="1"|opacity="1")/g;

/** Wrappers that carry nothing. */
const emptyGroups = /<g(?: transform="translate\(0,0\)")?><\/g>/g;

const geometry = / (?:d|transform|x|y|x1|x2|y1|y2|width|height|cx|cy|r|points)="[^"]*"/g;

/** Positions at a tenth of a pixel; words are left alone. */
const roundGeometry = (svg: string): string =>
  svg.replace(geometry, (attribute) =>
    attribute.replace(/-?\d+\.\d{2,}/g, (number) => String(Math.round(Number(number) * 10) / 10)),
  );

/** Ids made by Vega repeat from chart to chart: each begins with that of its figure. */
const prefixIds = (svg: string, id: string): string =>
  svg.replace(/(id="|url\(#)((?:gradient|clip)[_\d]+)/g, `$1${id}-$2`);

function nameRoot(svg: string, { id, title, description }: Named): string {
  const name = `<title id="${id}-t">${escapeText(title)}</title><desc id="${id}-d">${escapeText(description)}</desc>`;
  return svg.replace(
    /^<svg [^>]*?width="([\d.]+)" height="([\d.]+)" viewBox="([^"]*)"[^>]*>/,
    (_, width: string, height: string, box: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="${id}-t" aria-describedby="${id}-d" width="${width}" height="${height}" viewBox="${box}">${name}`,
  );
}

/** A picture for a page: named, its ids its own, without what repeats, numbers at a tenth of a pixel. */
export function tidySvg(svg: string, named: Named): string {
  const lean = roundGeometry(svg.replace(needless, "").replace(emptyGroups, "").replace(emptyGroups, ""));
  return nameRoot(prefixIds(lean, named.id), named);
}
