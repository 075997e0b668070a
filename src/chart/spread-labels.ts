interface Labelled {
  readonly x: number;
  readonly y: number;
}

interface Within<Point> {
  readonly width: number;
  readonly height: number;
  readonly textWidth: (point: Point) => number;
}

const lineHeight = 15;
const gap = 9;

/** Sums of fractions fall short by less than this, in px: without it a label could be moved to where it is for ever. */
const hair = 0.001;

/**
 * Positions for the labels of points, to the right of each or, where there is no room, to its left, moved apart
 * downwards where two would overlap. The same points give the same places.
 */
export function spreadLabels<Point extends Labelled>(
  points: readonly Point[],
  { width, height, textWidth }: Within<Point>,
): readonly Point[] {
  const placed: (Point & { readonly from: number; readonly to: number })[] = [];
  for (const point of points.toSorted((a, b) => a.y - b.y || a.x - b.x)) {
    const wide = textWidth(point);
    const from = point.x + gap + wide <= width ? point.x + gap : Math.max(0, point.x - gap - wide);
    let y = Math.min(Math.max(point.y, lineHeight / 2), height - lineHeight / 2);
    const clashes = () =>
      placed.find((one) => from < one.to && one.from < from + wide && Math.abs(one.y - y) < lineHeight - hair);
    for (let clash = clashes(); clash !== undefined; clash = clashes()) y = clash.y + lineHeight;
    placed.push({ ...point, x: from, y, from, to: from + wide });
  }
  return placed;
}
