import { SaxesParser, type SaxesTagPlain } from "saxes";

/** Elements that draw something, or that others refer to within the picture. All others go, with what is in them. */
const drawn = new Set(
  "svg g defs symbol use title desc path rect circle ellipse line polyline polygon text tspan textPath linearGradient radialGradient stop clipPath mask pattern marker image style filter feBlend feColorMatrix feComponentTransfer feComposite feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feOffset".split(
    " ",
  ),
);

/** Words of a style or an attribute that lead out of the picture, or run something. */
const leadsOut = /@import|expression\(|javascript:|-moz-binding|behavior:|\\/i;
const addresses = /url\(\s*["']?\s*([^)"']*)/gi;

const wholeAddresses = /url\(\s*["']?\s*([^)"']*)["']?\s*\)/gi;

const staysInside = (text: string): boolean =>
  !leadsOut.test(text) && [...text.matchAll(addresses)].every(([, to = ""]) => to.trim().startsWith("#"));

/** Pictures within the picture, whole in themselves; no SVG, which could bring along what was taken out. */
const insidePicture = /^data:image\/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/=\s]+$/;

function isSafe(name: string, value: string): boolean {
  const bare = name.replace(/^.*:/, "").toLowerCase();
  if (bare.startsWith("on")) return false;
  if (bare === "href" || bare === "src") return value.startsWith("#") || insidePicture.test(value);
  if (name.startsWith("xmlns")) return true;
  return staysInside(value);
}

const escapeText = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const escapeValue = (text: string): string => escapeText(text).replaceAll('"', "&quot;").replace(/\s+/g, " ");

/** Attributes that programs for drawing leave in their own names, and of which no browser takes notice. */
const isKnown = (name: string): boolean =>
  !name.includes(":") || /^(?:xlink:href|xml:space|xml:lang|xmlns:xlink)$/.test(name);

function openTag({ name, attributes }: SaxesTagPlain): string {
  const kept = Object.entries(attributes)
    .filter(([attribute, value]) => isKnown(attribute) && isSafe(attribute, value))
    .map(([attribute, value]) => ` ${attribute}="${escapeValue(value)}"`);
  return `<${name}${kept.join("")}>`;
}

/** The end of an element after its last part: an element with nothing in it is one tag. */
const closed = (last: string, name: string): readonly string[] =>
  /^<[^/].*[^/]>$/s.test(last) ? [`${last.slice(0, -1)}/>`] : [last, `</${name}>`];

/** A style sheet without what it would load from elsewhere. */
const safeSheet = (sheet: string): string =>
  sheet
    .replace(/@import[^;]*;?/gi, "")
    .replace(wholeAddresses, (found, to: string) => (to.trim().startsWith("#") ? found : "url(#none)"));

/**
 * The picture without scripts, without anything that loads from elsewhere, and without what is not drawn; or what keeps
 * it from being read. Text that is not an SVG picture is refused.
 */
export function safeSvg(text: string): { readonly svg: string } | { readonly fault: string } {
  const parts: string[] = [];
  const open: string[] = [];
  let skipped = 0;
  let fault: string | undefined;
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    fault ??= error.message.replace(/^[\d:]+\s*/, "");
  });
  parser.on("doctype", (doctype) => {
    if (/<!ENTITY/i.test(doctype)) fault ??= "it declares entities";
  });
  parser.on("opentag", (tag) => {
    if (open.length === 0 && skipped === 0 && tag.name !== "svg")
      fault ??= `it begins with <${tag.name}>, not with <svg>`;
    if (skipped > 0 || !drawn.has(tag.name)) skipped += 1;
    else {
      open.push(tag.name);
      parts.push(openTag(tag));
    }
  });
  parser.on("closetag", ({ name }) => {
    if (skipped > 0) skipped -= 1;
    else {
      open.pop();
      parts.push(...closed(parts.pop() ?? "", name));
    }
  });
  const written = (content: string) => {
    const holder = open.at(-1);
    if (skipped > 0 || holder === undefined || fault !== undefined) return;
    if (holder === "style") {
      const sheet = safeSheet(content);
      if (staysInside(sheet)) parts.push(escapeText(sheet));
    } else if (content.trim() !== "" || /^(?:text|tspan|textPath)$/.test(holder)) parts.push(escapeText(content));
  };
  parser.on("text", written);
  parser.on("cdata", written);
  try {
    parser.write(text.replace(/^\uFEFF/, "")).close();
  } catch (cause) {
    fault ??= cause instanceof Error ? cause.message : String(cause);
  }
  return fault === undefined ? { svg: parts.join("") } : { fault };
}
