import { shippedFonts } from "./font-stack.ts";
import { type Palettes, themes } from "./themes.ts";

/** A picture that is part of a page, with its size in px. */
export interface InlinePicture {
  /** A data: address with the whole picture in it. */
  readonly address: string;
  readonly width: number;
  readonly height: number;
}

/** How an organisation's pages look and what stands on all of them. */
export interface HouseStyle {
  readonly organisation: string | undefined;
  readonly logo: { readonly light: InlinePicture; readonly dark: InlinePicture | undefined } | undefined;
  readonly palettes: Palettes;
  /** The names of fonts of the reader's computer, the first that is there is used. */
  readonly fonts: readonly string[];
  /** A line of Markdown at the foot of every page. */
  readonly footer: string | undefined;
  /** The licence of texts, figures and data. */
  readonly licence: { readonly name: string; readonly url: string } | undefined;
  /** The locale by whose habits numbers are written, such as de-DE; words stay English. */
  readonly numbers: string;
}

/** The look of the pages where a workbook says nothing of it. */
export const shippedStyle: HouseStyle = {
  organisation: undefined,
  logo: undefined,
  palettes: themes,
  fonts: shippedFonts,
  footer: undefined,
  licence: undefined,
  numbers: "en-GB",
};
