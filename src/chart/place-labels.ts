import { textWidth } from "./text-width.ts";

interface Spot {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Empty where the spot needs no label and only keeps those of others away. */
  readonly label: string;
  /** Whether the label may stand farther off, with a line to its sign, rather than be left out. */
  readonly needed: boolean;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What a label of a map looks like, and where it must stay. */
interface Room {
  readonly fontSize: number;
  readonly frame: Box;
}

/** A label by its left edge and its middle line, in px. */
export interface PlacedLabel {
  readonly x: number;
  readonly y: number;
  readonly label: string;
  /** The position of its spot in the list. */
  readonly at: number;
  /** A line from the sign to a label that stands off. */
  readonly line?: { readonly x: number; readonly y: number; readonly x2: number; readonly y2: number };
}

const gap = 3;

const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const isInside = (box: Box, frame: Box): boolean =>
  box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom;

/** A label on the line of another sign is taken for its name from farther off than one above or below it. */
const room = { beside: 9, above: 2 };

const around = ({ x, y, radius }: Spot): Box => ({
  left: x - radius - room.beside,
  right: x + radius + room.beside,
  top: y - radius - room.above,
  bottom: y + radius + room.above,
});

const signOf = ({ x, y, radius }: Spot): Box => ({
  left: x - radius,
  right: x + radius,
  top: y - radius,
  bottom: y + radius,
});

/** Right, left, above, below and the four corners, the best place first. */
function places({ x, y, radius, label }: Spot, fontSize: number): readonly Box[] {
  const [wide, high] = [textWidth(label, { fontSize }), fontSize];
  const at = (left: number, middle: number): Box => ({
    left,
    right: left + wide,
    top: middle - high / 2,
    bottom: middle + high / 2,
  });
  const [right, left] = [x + radius + gap, x - radius - gap - wide];
  const [up, down] = [y - radius - high / 2, y + radius + high / 2];
  return [
    at(right, y),
    at(left, y),
    at(x - wide / 2, up - 1),
    at(x - wide / 2, down + 1),
    at(right - 2, up + 2),
    at(right - 2, down - 2),
    at(left + 2, up + 2),
    at(left + 2, down - 2),
  ];
}

const reaches = [18, 28, 40, 54];
const directions = 16;

/** Places farther off, nearest first, to the right and to the left before above and below. */
function farPlaces({ x, y, radius, label }: Spot, fontSize: number): readonly Box[] {
  const wide = textWidth(label, { fontSize });
  return reaches.flatMap((reach) =>
    Array.from({ length: directions }, (_, at) => {
      const turn = ((at % 2 === 0 ? 1 : -1) * Math.ceil(at / 2) * 2 * Math.PI) / directions;
      const [dx, dy] = [Math.cos(turn) * (radius + reach), Math.sin(turn) * (radius + reach)];
      const left = dx >= 0 ? x + dx : x + dx - wide;
      return { left, right: left + wide, top: y + dy - fontSize / 2, bottom: y + dy + fontSize / 2 };
    }),
  );
}

/** Whether a line from one sign passes through another. */
function passes(line: NonNullable<PlacedLabel["line"]>, { x, y, radius }: Spot): boolean {
  const [dx, dy] = [line.x2 - line.x, line.y2 - line.y];
  const along = ((x - line.x) * dx + (y - line.y) * dy) / (dx * dx + dy * dy);
  const near = Math.min(1, Math.max(0, along));
  return Math.hypot(line.x + near * dx - x, line.y + near * dy - y) < radius + 1.5;
}

function leader({ x, y, radius }: Spot, { left, right, top, bottom }: Box) {
  const [toX, toY] = [x < left ? left - 1 : x > right ? right + 1 : x, (top + bottom) / 2];
  const length = Math.hypot(toX - x, toY - y);
  return { x: x + ((toX - x) * radius) / length, y: y + ((toY - y) * radius) / length, x2: toX, y2: toY };
}

/**
 * Labels beside their spots, in the order given. One is left out where every place is taken by a label or a sign, or is
 * as near to another sign as to its own; one that is needed stands off then, with a line to its sign.
 */
export function placeLabels(spots: readonly Spot[], { fontSize, frame }: Room): readonly PlacedLabel[] {
  const taken: Box[] = [];
  const isFree = (box: Box, own: Spot): boolean =>
    isInside(box, frame) &&
    !taken.some((other) => overlaps(box, other)) &&
    !spots.some((spot) => overlaps(box, spot === own ? signOf(spot) : around(spot)));
  return spots.flatMap((spot, at) => {
    if (spot.label === "") return [];
    const near = places(spot, fontSize).find((box) => isFree(box, spot));
    const isClear = (box: Box): boolean => {
      const line = leader(spot, box);
      return isFree(box, spot) && !spots.some((other) => other !== spot && passes(line, other));
    };
    const far = near === undefined && spot.needed ? farPlaces(spot, fontSize).find(isClear) : undefined;
    const box = near ?? far;
    if (box === undefined) return [];
    taken.push({ ...box, left: box.left - gap, right: box.right + gap });
    const label = { x: box.left, y: (box.top + box.bottom) / 2, label: spot.label, at };
    return [far === undefined ? label : { ...label, line: leader(spot, far) }];
  });
}
