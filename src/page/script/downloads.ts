import { excelCsv } from "../../text/excel-csv.ts";
import { all, button, say, wordsOf } from "./dom.ts";

function save(name: string, blob: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

const textOf = (selector: string, root: ParentNode = document): string => {
  const found = root.querySelector(selector);
  return found === null ? "" : wordsOf(found);
};

const cite = (): string => textOf("#cite-short");

const endsOf = (cell: Element | undefined): readonly string[] => cell?.getAttribute("data-v")?.split(";") ?? ["", ""];

/** The table behind a figure as a file for Excel: a figure in words, and its ends as plain numbers beside it. */
function toCsv(table: HTMLTableElement): string {
  const [head, ...rows] = [...table.rows].map((row) => [...row.cells]);
  const isFigure = (head ?? []).map((_, at) => rows.some((cells) => cells[at]?.hasAttribute("data-v") === true));
  const line = (cells: readonly Element[], ends: (cell: Element) => readonly string[]) =>
    cells.flatMap((cell, at) => [wordsOf(cell), ...(isFigure[at] === true ? ends(cell) : [])]);
  return excelCsv([
    line(head ?? [], (cell) => [`${wordsOf(cell)}, low`, `${wordsOf(cell)}, high`]),
    ...rows.map((cells) => line(cells, endsOf)),
  ]);
}

/** Colours are roles in a page; outside of it their values stand. */
function resolveRoles(text: string): string {
  const style = getComputedStyle(document.documentElement);
  return text.replace(/var\((--c-\w+)\)/g, (_, name: string) => style.getPropertyValue(name).trim());
}

const escapeText = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

function lines(text: string, most: number): readonly string[] {
  return text.split(" ").reduce<readonly string[]>((found, word) => {
    const last = found.at(-1) ?? "";
    return last === "" || `${last} ${word}`.length > most
      ? [...found.filter((one) => one !== ""), word]
      : [...found.slice(0, -1), `${last} ${word}`];
  }, []);
}

interface Picture {
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

/** The picture with title above, and below it where it comes from and as of when. */
export function standalone(svg: SVGSVGElement, title: string, source: string): Picture {
  const copy = svg.cloneNode(true);
  if (!(copy instanceof SVGSVGElement)) throw new TypeError("a picture is an svg element");
  for (const band of all<SVGRectElement>(".band", copy)) band.remove();
  const { width, height } = svg.viewBox.baseVal;
  const most = Math.max(24, Math.floor(width / 8));
  const [heads, feet] = [lines(title, most), lines(source, Math.floor(width / 6))];
  const [top, bottom] = [heads.length * 20 + 12, feet.length * 15 + 12];
  const total = { width: width + 32, height: height + top + bottom + 32 };
  const role = (name: string) => `var(--c-${name})`;
  const head = heads.map(
    (line, at) =>
      `<text x="16" y="${32 + at * 20}" font-size="16" font-weight="bold" fill="${role("ink")}">${escapeText(line)}</text>`,
  );
  const foot = feet.map(
    (line, at) =>
      `<text x="16" y="${16 + top + height + 20 + at * 15}" font-size="11" fill="${role("muted")}">${escapeText(line)}</text>`,
  );
  for (const name of ["tabindex", "role", "aria-labelledby", "aria-describedby"]) copy.removeAttribute(name);
  copy.setAttribute("x", "16");
  copy.setAttribute("y", String(16 + top));
  copy.setAttribute("width", String(width));
  copy.setAttribute("height", String(height));
  const text = `<svg xmlns="http://www.w3.org/2000/svg" width="${total.width}" height="${total.height}" viewBox="0 0 ${total.width} ${total.height}" font-family="Arial, Helvetica, Liberation Sans, Noto Sans CJK SC, sans-serif"><rect width="100%" height="100%" fill="${role("paper")}"/>${head.join("")}${new XMLSerializer().serializeToString(copy)}${foot.join("")}</svg>`;
  return { text: resolveRoles(text), ...total };
}

/** Draws the picture at twice its size. */
function toPng({ text, width, height }: Picture, done: (blob: Blob) => void): void {
  const image = new Image();
  const address = URL.createObjectURL(new Blob([text], { type: "image/svg+xml" }));
  image.addEventListener("load", () => {
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [width * 2, height * 2];
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    URL.revokeObjectURL(address);
    canvas.toBlob((blob) => (blob === null ? say("The picture could not be drawn") : done(blob)), "image/png");
  });
  image.addEventListener("error", () => say("The picture could not be drawn"));
  image.src = address;
}

/** Puts words on the clipboard, in the old way where the new one is not allowed. */
export function copy(text: string): void {
  const old = () => {
    const area = document.createElement("textarea");
    area.value = text;
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  };
  const told = () => say("Copied");
  if (navigator.clipboard === undefined) {
    old();
    told();
  } else {
    navigator.clipboard.writeText(text).then(told, () => {
      old();
      told();
    });
  }
}

function openFigure(figure: HTMLElement): void {
  const bar = figure.querySelector(".take");
  const table = figure.querySelector("table");
  const name = figure.id;
  const title = () => textOf("figcaption", figure);
  const who = bar?.getAttribute("data-s") ?? "";
  const source = () => `${who === "" ? "" : `Sources: ${who}. `}${cite()}`;
  const svg = () => all<SVGSVGElement>("svg", figure).find((one) => one.getBoundingClientRect().width > 0);
  const picture = () => {
    const found = svg();
    return found && standalone(found, title(), source());
  };
  if (table !== null)
    bar?.append(button("CSV", () => save(`${name}.csv`, new Blob([toCsv(table)], { type: "text/csv" }))));
  bar?.append(
    button("SVG", () => {
      const found = picture();
      if (found !== undefined) save(`${name}.svg`, new Blob([found.text], { type: "image/svg+xml" }));
    }),
    button("PNG", () => {
      const found = picture();
      if (found !== undefined) toPng(found, (blob) => save(`${name}.png`, blob));
    }),
    button("Copy citation", () => copy(`${title()} In: ${cite()}`)),
  );
}

/** Figures to take away: the numbers, the picture, the words to cite it by. */
export function openDownloads(): void {
  all("figure:not(.none)").forEach(openFigure);
  for (const line of all("#cite-short, #cite-full"))
    line.append(
      " ",
      button("Copy", () => copy(wordsOf(line))),
    );
}
