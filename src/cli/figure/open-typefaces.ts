import { existsSync } from "node:fs";
import type { Font } from "fontkit";
import { lettersLacking } from "../../export/figure/cover-letters.ts";
import type { Typeface } from "../../export/figure/typeface.ts";
import { UserError } from "../../model/user-error.ts";
import type { Terminal } from "../terminal.ts";
import { fontFiles } from "./font-files.ts";
import { latinTypeface, openFaces } from "./latin-typeface.ts";

/** Of a collection that has a face for each country, that of simplified Chinese; else the first. */
const plainest = (faces: readonly Font[]): Font | undefined =>
  faces.find(({ familyName }) => /(?:SC|GB)$/.test(familyName)) ?? faces[0];

const boldNames = [
  [/Regular/i, "Bold"],
  [/\.(\w+)$/, "-Bold.$1"],
  [/\.(\w+)$/, "bd.$1"],
] as const;

/** The file of the bold cut of a font, beside that of its regular one. */
const boldBeside = (path: string): string | undefined =>
  boldNames.map(([pattern, by]) => path.replace(pattern, by)).find((other) => other !== path && existsSync(other));

async function openPlainest(path: string) {
  const faces = await openFaces(path);
  const font = plainest(faces);
  return font && { font, face: { path, name: font.postscriptName, several: faces.length > 1 } };
}

async function toTypeface(path: string): Promise<Typeface | undefined> {
  const regular = await openPlainest(path);
  if (regular === undefined) return undefined;
  const family = regular.font.familyName;
  const beside = boldBeside(path);
  const bold = beside === undefined ? undefined : await openPlainest(beside);
  return {
    family,
    regular: regular.face,
    bold: bold?.font.familyName === family ? bold.face : regular.face,
    has: (codePoint) => regular.font.hasGlyphForCodePoint(codePoint),
  };
}

/** A font of the computer that cannot be read is none. */
const ofComputer = (path: string): Promise<Typeface | undefined> => toTypeface(path).catch(() => undefined);

async function named(path: string): Promise<Typeface> {
  const found = existsSync(path) ? await ofComputer(path) : undefined;
  if (found !== undefined) return found;
  throw new UserError(`"${path}" is not a font file that can be read`, "Name a file that ends in ttf, otf or ttc.");
}

interface Wanted {
  readonly letters: readonly string[];
  /** Font files that are asked before those of the computer. */
  readonly files: readonly string[];
}

export interface Opened {
  readonly typefaces: readonly [Typeface, ...Typeface[]];
  /** The letters that no font has. */
  readonly lacking: readonly string[];
}

/** The typefaces that the letters of a picture need: its own, then those that are named, then those of the computer. */
export async function openTypefaces({ letters, files }: Wanted, { environment }: Terminal): Promise<Opened> {
  const typefaces: [Typeface, ...Typeface[]] = [await latinTypeface()];
  const take = (one: Typeface | undefined) => {
    const lacking = lettersLacking(letters, typefaces);
    if (one !== undefined && lettersLacking(lacking, [one]).length < lacking.length) typefaces.push(one);
  };
  for (const path of files) take(await named(path));
  if (lettersLacking(letters, typefaces).length > 0) {
    for (const path of fontFiles(environment)) {
      take(await ofComputer(path));
      if (lettersLacking(letters, typefaces).length === 0) break;
    }
  }
  return { typefaces, lacking: lettersLacking(letters, typefaces) };
}
