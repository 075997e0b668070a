import { hcl, lab, rgb } from "d3-color";

/** A share of red, green or blue as the light that a screen gives for it. */
const linear = (share: number): number => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4);

function luminance(color: string): number {
  const { r, g, b } = rgb(color);
  return 0.2126 * linear(r / 255) + 0.7152 * linear(g / 255) + 0.0722 * linear(b / 255);
}

/** The contrast of two colours by WCAG 2.2: 1 for one and the same, 21 for black on white. */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** How light a colour looks, 0 to 100. */
export const lightness = (color: string): number => lab(color).l;

/** A contrast that one colour must have to others. */
export interface Wanted {
  readonly to: readonly string[];
  readonly atLeast: number;
}

const passes = (color: string, { to, atLeast }: Wanted): boolean => to.every((one) => contrast(color, one) >= atLeast);

/** The colour of the same hue nearest in lightness that has the contrast; nothing where none has. */
export function nearestPassing(color: string, wanted: Wanted): string | undefined {
  const { h, c, l } = hcl(color);
  for (let away = 1; away <= 100; away += 1) {
    for (const lighter of [l - away, l + away]) {
      if (lighter < 0 || lighter > 100) continue;
      const found = hcl(h, c, lighter).formatHex();
      if (passes(found, wanted)) return found;
    }
  }
  return undefined;
}
