import type { Drawn } from "../../chart/draw-chart.ts";
import { figureWords } from "../../chart/figure-words.ts";
import { fontStack } from "../../chart/font-stack.ts";
import { type Framed, framePicture } from "../../chart/frame-picture.ts";
import type { HouseStyle } from "../../chart/house-style.ts";
import { sayParameters } from "../../chart/say-choices.ts";
import { takeAwaySpec } from "../../chart/take-away-spec.ts";
import { textWidth } from "../../chart/text-width.ts";
import { inTheme, type Theme } from "../../chart/themes.ts";
import type { Derived } from "../../derive/derived.ts";
import { formatDate } from "../../text/format-date.ts";
import type { PdfFacts } from "./to-pdf.ts";

/** What a figure is made from, and how it shall look. */
export interface Figure {
  readonly drawn: Drawn;
  readonly derived: Derived;
  readonly theme: Theme;
  /** Whether the picture tells how to read it. */
  readonly reading: boolean;
  /** Width of the whole picture in px. */
  readonly width: number;
  readonly made: Made;
}

/** Whose figure it is, of which day, and what made it. */
export interface Made {
  readonly title: string;
  /** ISO date. */
  readonly date: string;
  readonly toolVersion: string;
  readonly house: HouseStyle;
}

const sayMade = ({ title, date, toolVersion }: Made): string =>
  `${title}, as of ${formatDate(date)}. Made by citybook ${toolVersion}.`;

/** The figure as one SVG with its title, how to read it, what was counted, its sources and its date, in real colours. */
export function framedFigure({ drawn, derived, theme, reading, width, made }: Figure): Framed {
  const framed = framePicture({
    svg: drawn.svg,
    title: drawn.headline,
    below: [...(reading ? [drawn.description] : []), ...figureWords(drawn, derived), sayMade(made)],
    fonts: fontStack(made.house.fonts),
    measure: textWidth,
    wide: width,
  });
  return { ...framed, svg: inTheme(framed.svg, made.house.palettes[theme]) };
}

/** The figure as a Vega-Lite spec with the same words. */
export const figureSpec = ({ drawn, derived, theme, made }: Figure): string =>
  takeAwaySpec(drawn, { words: [...figureWords(drawn, derived), sayMade(made)], theme, house: made.house });

/** What a PDF of the figure says of itself. */
export const pdfFacts = ({ drawn, derived, made }: Figure): PdfFacts => ({
  title: drawn.headline,
  description: drawn.description,
  subject: [...figureWords(drawn, derived), `${made.title}: ${sayParameters(derived.parameters)}.`].join(" "),
  creator: `citybook ${made.toolVersion}`,
  date: made.date,
});
