/** Attributes that children of a group inherit, so that what all of them share can stand once on the group. */
const inherited =
  / (fill|stroke|stroke-width|stroke-dasharray|stroke-linecap|stroke-linejoin|font-size|font-weight|font-style|text-anchor)="[^"]*"/g;

/** Groups whose children are marks and no groups. */
const leafGroup = /<g((?: [\w-]+="[^"]*")*)>((?:<(?:path|line|rect)[^>]*\/>|<text[^>]*>[^<]*<\/text>)+)<\/g>/g;

const startTag = /<(path|line|rect|text)((?: [\w-]+="[^"]*")*)/g;

const boxes = /(?:<path d="M[-\d.,]+h[-\d.]+v[-\d.]+h[-\d.]+Z"\/>){2,}/g;

/** Boxes of one look that belong to no city are one outline. */
const joinBoxes = (marks: string): string =>
  marks.replace(boxes, (run) => `<path d="${[...run.matchAll(/d="([^"]*)"/g)].map(([, d]) => d).join("")}"/>`);

function sharedBy(tags: readonly string[]): readonly string[] {
  const [first = "", ...rest] = tags;
  const candidates = first.match(inherited) ?? [];
  return candidates.filter((attribute) => rest.every((tag) => `${tag} `.includes(`${attribute} `)));
}

/** Writes what all marks of a group share once, on the group; the picture stays the same. */
export const leanGroups = (svg: string): string =>
  svg.replace(leafGroup, (whole, own: string, marks: string) => {
    const tags = [...marks.matchAll(startTag)].map(([, , attributes = ""]) => attributes);
    const shared = sharedBy(tags).filter((attribute) => !own.includes(`${attribute.split("=")[0]}=`));
    if (tags.length < 2 || shared.length === 0) return whole;
    const lean = marks.replace(startTag, (_, name: string, attributes: string) => {
      const left = shared.reduce((kept, attribute) => `${kept} `.replace(`${attribute} `, " ").trimEnd(), attributes);
      return `<${name}${left}`;
    });
    return `<g${own}${shared.join("")}>${joinBoxes(lean)}</g>`;
  });
