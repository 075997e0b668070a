import { leanGroups } from "./lean-groups.ts";
import type { Named } from "./named.ts";

const escapeText = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** The city of a mark, as a page's script looks for it. */
const cityLabels = /aria-label="city:([a-z0-9-]+)"/g;

/** A page always sets the colours; their values stand for them only where a spec is drawn elsewhere. */
const fallbacks = /(var\(--c-\w+), #[0-9a-f]{6}\)/g;

/** Attributes that a page's style sheet or the picture's own name says better, and that cost bytes on every mark. */
const needless =
  / (?:font-family="[^"]*"|aria-roledescription="[^"]*"|role="graphics-(?:symbol|object)"|aria-label="[^"]*"|aria-hidden="[^"]*"|class="[^"]*"|pointer-events="[^"]*"|stroke-miterlimit="10"|fill-opacity="1"|opacity="1"|text-anchor="start"|font-weight="normal"|font-size="12px"|stroke-width="1")/g;

/** Wrappers that carry nothing. */
const emptyGroups = /<g(?: transform="translate\(0,0\)")?><\/g>/g;

const geometry = / (?:d|transform|x|y|x1|x2|y1|y2|width|height|cx|cy|r|points)="[^"]*"/g;

/** Positions at a tenth of a pixel; words are left alone. */
const roundGeometry = (svg: string): string =>
  svg.replace(geometry, (attribute) =>
    attribute.replace(/-?\d+\.\d{2,}/g, (number) => String(Math.round(Number(number) * 10) / 10)),
  );

/** Steps and islands smaller than this, in px, are not seen. */
const leastStep = 1.2;
const leastRing = 3;

type Point = readonly [number, number];

/** The points of a ring at half a pixel, without those that are hardly apart. */
function thin(ring: string): readonly Point[] {
  const kept: Point[] = [];
  for (const [, x, y] of ring.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)) {
    const point = [Math.round(Number(x) * 2) / 2, Math.round(Number(y) * 2) / 2] as const;
    const last = kept.at(-1);
    if (last === undefined || Math.hypot(point[0] - last[0], point[1] - last[1]) >= leastStep) kept.push(point);
  }
  return kept;
}

const extent = (points: readonly Point[], axis: 0 | 1): number =>
  Math.max(...points.map((point) => point[axis])) - Math.min(...points.map((point) => point[axis]));

const pair = (x: number, y: number): string => `${x}${y < 0 ? "" : ","}${y}`.replace(/(?<![\d.])0\./g, ".");

/** A long outline such as a coast: what is too small to be seen goes, and steps between points take a third of the bytes. */
function shortenOutline(path: string): string {
  return path
    .split("M")
    .map(thin)
    .filter((points) => points.length > 2 && Math.max(extent(points, 0), extent(points, 1)) >= leastRing)
    .map((points) =>
      points
        .map(([x, y], at) => {
          const last = points[at - 1];
          return last === undefined
            ? `M${pair(x, y)}l`
            : `${at > 1 && x - last[0] >= 0 ? " " : ""}${pair(x - last[0], y - last[1])}`;
        })
        .join(""),
    )
    .map((ring) => `${ring}Z`)
    .join("");
}

const outlines = / d="(M[-\d.,MLZ]{2000,})"/g;

/** Ids made by Vega repeat from chart to chart: each begins with that of its figure. */
const prefixIds = (svg: string, id: string): string =>
  svg.replace(/(id="|url\(#)((?:gradient|clip)[_\d]+)/g, `$1${id}-$2`);

function nameRoot(svg: string, { id, title, description }: Named): string {
  const name = `<title id="${id}-t">${escapeText(title)}</title><desc id="${id}-d">${escapeText(description)}</desc>`;
  return svg.replace(
    /^<svg [^>]*?width="([\d.]+)" height="([\d.]+)" viewBox="([^"]*)"[^>]*>/,
    (_, width: string, height: string, box: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="${id}-t" aria-describedby="${id}-d" width="${width}" height="${height}" viewBox="${box}" font-size="12">${name}`,
  );
}

/** A picture for a page, not yet named: without what repeats, numbers at a tenth of a pixel. */
export function tidySvg(svg: string): string {
  const marked = svg.replace(cityLabels, 'data-c="$1"').replace(fallbacks, "$1)");
  const lean = roundGeometry(marked.replace(needless, "").replace(emptyGroups, "").replace(emptyGroups, ""));
  const short = lean.replace(outlines, (_, path: string) => ` d="${shortenOutline(path)}"`);
  return leanGroups(short);
}

/** Gives a tidied picture its name, and its ids that of its figure before them. */
export const nameSvg = (svg: string, named: Named): string => nameRoot(prefixIds(svg, named.id), named);
