import type { Drawn } from "./draw-chart.ts";
import { fontStack } from "./font-stack.ts";
import type { Look } from "./frame-picture.ts";
import { house } from "./house.ts";
import type { HouseStyle } from "./house-style.ts";
import { specText } from "./spec-text.ts";
import { textWidth } from "./text-width.ts";
import { inTheme, type Theme } from "./themes.ts";
import { wrapWords } from "./wrap-words.ts";

interface Told {
  /** Paragraphs on what was counted, who says so, and as of when. */
  readonly words: readonly string[];
  readonly theme: Theme;
  readonly house: HouseStyle;
}

/** The widest that a spec is drawn where it does not say so itself, in px. */
const usualWidth = 712;

const lines = (text: string, width: number, look: Look): readonly string[] =>
  wrapWords(text, (line) => textWidth(line, look) <= width);

/** A chart as a Vega-Lite spec that stands alone: its rows, the house's look with real colours, title and source. */
export function takeAwaySpec({ spec, headline, description }: Drawn, { words, theme, house: style }: Told): string {
  const width = "width" in spec && typeof spec.width === "number" ? spec.width : usualWidth;
  const title = {
    text: lines(headline, width, { fontSize: 16, fontWeight: "bold" }),
    subtitle: words.flatMap((text) => lines(text, width, { fontSize: 11, fontWeight: "normal" })),
    anchor: "start",
    frame: "group",
    fontSize: 16,
    subtitleFontSize: 11,
    color: "var(--c-ink)",
    subtitleColor: "var(--c-muted)",
    subtitlePadding: 6,
    offset: 16,
  };
  const text = specText({
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    description,
    title,
    ...spec,
    usermeta: { words },
    config: { ...(spec.config ?? house), font: fontStack(style.fonts), background: style.palettes[theme].paper },
  });
  return `${text.whole((brief) => inTheme(brief, style.palettes[theme]))}\n`;
}
