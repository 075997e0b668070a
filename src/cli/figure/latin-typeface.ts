import { createRequire } from "node:module";
import type { Font, FontCollection } from "fontkit";
import type { Typeface } from "../../export/figure/typeface.ts";
import { loadOptional } from "../../export/optional.ts";

/** The package that carries the letters: as wide as those of Arial, Helvetica and Liberation Sans, by which charts are laid out. */
const carrier = "@expo-google-fonts/arimo";

const isCollection = (opened: Font | FontCollection): opened is FontCollection => "fonts" in opened;

/** The faces of a font file: one, or those of a collection. */
export async function openFaces(path: string): Promise<readonly Font[]> {
  const { openSync } = await loadOptional("fontkit", () => import("fontkit"));
  const opened = openSync(path);
  return isCollection(opened) ? opened.fonts : [opened];
}

/** The typeface of all pictures, carried by a package so that every computer draws the same. */
export async function latinTypeface(): Promise<Typeface> {
  const { resolve } = createRequire(import.meta.url);
  const [regular, bold] = await loadOptional(carrier, async () =>
    ["400Regular/Arimo_400Regular.ttf", "700Bold/Arimo_700Bold.ttf"].map((file) => resolve(`${carrier}/${file}`)),
  );
  if (regular === undefined || bold === undefined) throw new Error("a typeface has a regular and a bold face");
  const [face] = await openFaces(regular);
  return {
    family: "Arimo",
    regular: { path: regular, name: "Arimo-Regular", several: false },
    bold: { path: bold, name: "Arimo-Bold", several: false },
    has: (codePoint) => face?.hasGlyphForCodePoint(codePoint) === true,
  };
}
