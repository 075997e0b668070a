import { loadOptional } from "../optional.ts";
import { coverLetters } from "./cover-letters.ts";
import type { Typeface } from "./typeface.ts";

/** The renderer with the given typefaces and no others, so that every computer draws the same. */
export async function openRenderer(svg: string, typefaces: readonly [Typeface, ...Typeface[]], scale: number) {
  const { Resvg } = await loadOptional("@resvg/resvg-js", () => import("@resvg/resvg-js"));
  const [{ family }] = typefaces;
  return new Resvg(coverLetters(svg, typefaces), {
    fitTo: { mode: "zoom", value: scale },
    font: {
      loadSystemFonts: false,
      fontFiles: [...new Set(typefaces.flatMap(({ regular, bold }) => [regular.path, bold.path]))],
      defaultFontFamily: family,
      sansSerifFamily: family,
    },
  });
}

interface Drawing {
  readonly typefaces: readonly [Typeface, ...Typeface[]];
  /** Pixels of the file for one px of the picture. */
  readonly scale: number;
}

/** A picture as the bytes of a PNG file. */
export const toPng = async (svg: string, { typefaces, scale }: Drawing): Promise<Uint8Array> =>
  (await openRenderer(svg, typefaces, scale)).render().asPng();
