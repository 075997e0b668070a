import { type Framed, framePicture, type Look } from "../../chart/frame-picture.ts";
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

const pen = document.createElement("canvas").getContext("2d");

const fonts = (): string => getComputedStyle(document.body).fontFamily;

/** The width of words as this browser draws them. */
function measure(text: string, { fontSize, fontWeight }: Look): number {
  if (pen === null) return (text.length * fontSize) / 2;
  pen.font = `${fontWeight} ${fontSize}px ${fonts()}`;
  return pen.measureText(text).width;
}

/** The picture as it is taken away: with title, how to read it and where it comes from, in the colours of the moment. */
function standalone(picture: SVGSVGElement, title: string, below: readonly string[]): Framed {
  const copy = picture.cloneNode(true);
  if (!(copy instanceof SVGSVGElement)) throw new TypeError("a picture is an svg element");
  for (const band of all<SVGRectElement>(".band", copy)) band.remove();
  for (const mark of all<SVGElement>("[class]", copy)) mark.removeAttribute("class");
  copy.removeAttribute("tabindex");
  const framed = framePicture({
    svg: new XMLSerializer().serializeToString(copy),
    title,
    below,
    fonts: fonts(),
    measure,
  });
  return { ...framed, svg: resolveRoles(framed.svg) };
}

/** Draws the picture at twice its size. */
function toPng({ svg, width, height }: Framed, done: (blob: Blob) => void): void {
  const image = new Image();
  const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
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
  const below = () => [textOf(".read", figure), ...(bar?.getAttribute("data-s") ?? "").split("\n"), cite()];
  const svg = () => all<SVGSVGElement>("svg", figure).find((one) => one.getBoundingClientRect().width > 0);
  const picture = () => {
    const found = svg();
    return found && standalone(found, title(), below());
  };
  if (table !== null)
    bar?.append(button("CSV", () => save(`${name}.csv`, new Blob([toCsv(table)], { type: "text/csv" }))));
  bar?.append(
    button("SVG", () => {
      const found = picture();
      if (found !== undefined) save(`${name}.svg`, new Blob([found.svg], { type: "image/svg+xml" }));
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
