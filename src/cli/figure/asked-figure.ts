import { extname } from "node:path";
import { isTheme, type Theme, themes } from "../../chart/themes.ts";
import { UserError } from "../../model/user-error.ts";
import { formatList } from "../../text/format-list.ts";
import { didYouMean } from "../../text/nearest.ts";
import type { DataOptions } from "../open-workbook.ts";

export interface FigureOptions extends DataOptions {
  readonly out?: string;
  readonly format?: string;
  readonly width?: string;
  readonly scale?: string;
  readonly theme?: string;
  readonly text?: string;
  readonly reading?: boolean;
  readonly font?: readonly string[];
  readonly option?: readonly string[];
}

const formats = ["svg", "png", "pdf", "vl.json"] as const;
export type Format = (typeof formats)[number];

/** What a command line asks for, checked. */
export interface AskedFigure {
  readonly format: Format;
  /** Width of the whole picture in px. */
  readonly width: number;
  readonly scale: number;
  readonly theme: Theme;
  readonly outlines: boolean;
  /** Whether the picture tells how to read it. */
  readonly reading: boolean;
  readonly fonts: readonly string[];
}

function wordOf<Word extends string>(given: string, known: readonly Word[], what: string): Word {
  const found = known.find((word) => word === given);
  if (found !== undefined) return found;
  throw new UserError(`"${given}" is not a ${what}`, `${didYouMean(given, known)}Write one of ${formatList(known)}.`);
}

const ofName = (file: string): string => (file.endsWith(".vl.json") ? "vl.json" : extname(file).slice(1).toLowerCase());

/** What serves for formats that are not written. */
const instead: Readonly<Record<string, Format>> = {
  jpg: "png",
  jpeg: "png",
  gif: "png",
  webp: "png",
  eps: "pdf",
  ps: "pdf",
  emf: "svg",
  json: "vl.json",
};

function checkFormat(given: string): Format {
  const other = instead[given];
  if (other === undefined) return wordOf(given, formats, "format");
  throw new UserError(
    `"${given}" is not a format`,
    `Write ${other}, which serves the same. The formats are ${formatList(formats)}.`,
  );
}

function formatOf({ format, out }: FigureOptions): Format {
  if (out === undefined) return checkFormat(format ?? "svg");
  const named = ofName(out);
  const known = formats.find((word) => word === named);
  if (format === undefined && known !== undefined) return known;
  const asked = checkFormat(format ?? named);
  if (known === undefined || known === asked) return asked;
  throw new UserError(
    `the file "${out}" is named as ${known}, and --format says ${asked}`,
    `Leave --format out, or name a file that ends in .${asked}.`,
  );
}

/** px of a picture, at 96 for an inch as style sheets count them. */
const units: Readonly<Record<string, number>> = { px: 1, "": 1, mm: 96 / 25.4, cm: 96 / 2.54, in: 96, pt: 96 / 72 };

const least = 320;
const most = 4000;

/** That of a figure in a page. */
const usualWidth = "748";

function widthOf(text = usualWidth): number {
  const [, number = "", unit = ""] = /^(\d+(?:\.\d+)?) ?(px|mm|cm|in|pt|)$/.exec(text) ?? [];
  const width = Math.round(Number(number) * (units[unit] ?? 1));
  if (number === "")
    throw new UserError(`"${text}" is not a width`, 'Write px, or a unit: "744", "180mm", "18cm" or "7in".');
  if (width >= least && width <= most) return width;
  throw new UserError(
    `a width of ${text} is ${width} px, which is too ${width < least ? "narrow" : "wide"} for a chart`,
    `Write ${least} to ${most} px, or 85 to 1058 mm; --scale gives a PNG more pixels.`,
  );
}

function scaleOf(text = "2"): number {
  const scale = text.trim() === "" ? Number.NaN : Number(text);
  if (scale >= 0.5 && scale <= 8) return scale;
  throw new UserError(
    `"${text}" is not a scale`,
    "Write how many pixels one px of the picture gets, 0.5 to 8; 2 is usual, 4 is for print.",
  );
}

/** Options that change nothing in a format are a mistake of whoever gives them. */
function refuseIdle({ scale, text }: FigureOptions, format: Format): void {
  const idle = [
    scale !== undefined && format !== "png" ? "--scale" : undefined,
    text !== undefined && format !== "svg" ? "--text" : undefined,
  ].find((option) => option !== undefined);
  if (idle === undefined) return;
  throw new UserError(
    `${idle} means nothing for ${format}`,
    `Leave it out, or ask for ${idle === "--scale" ? "png" : "svg"}.`,
  );
}

/** The choices of how a figure is written, or what is wrong with them. */
export function askedFigure(options: FigureOptions): AskedFigure {
  const format = formatOf(options);
  refuseIdle(options, format);
  return {
    format,
    width: widthOf(options.width),
    scale: scaleOf(options.scale),
    theme: wordOf(options.theme ?? "light", Object.keys(themes).filter(isTheme), "theme"),
    outlines: wordOf(options.text ?? "letters", ["letters", "outlines"], "way to write words") === "outlines",
    reading: options.reading !== false,
    fonts: options.font ?? [],
  };
}
