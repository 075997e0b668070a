import { geoEqualEarth, geoMercator } from "d3-geo";

const projections = { equalEarth: geoEqualEarth, mercator: geoMercator };

/** A part of the world in a frame of the picture; all lengths in px, all corners in degrees. */
export interface Panel {
  readonly title: string;
  readonly type: keyof typeof projections;
  /** West, south, east and north of what is shown. */
  readonly corners: readonly [number, number, number, number];
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Which outlines are drawn: an enlarged part needs finer ones. */
  readonly detail: "110m" | "50m";
}

type Spot = readonly [number, number];

/** What Vega-Lite and a calculation of places need in order to agree. */
export interface Projected {
  readonly type: Panel["type"];
  readonly rotate: readonly [number, number, number];
  readonly scale: number;
  readonly translate: Spot;
  readonly clipExtent: readonly [Spot, Spot];
}

/** The projection under which the corners of a panel fill its frame. */
export function toProjection({ type, corners, x, y, width, height }: Panel): Projected {
  const [west, south, east, north] = corners;
  const rotate = [-(west + east) / 2, 0, 0] as const;
  const unit = projections[type]();
  unit
    .rotate([...rotate])
    .scale(1)
    .translate([0, 0]);
  const at = (longitude: number, latitude: number): Spot => unit([longitude, latitude]) ?? [0, 0];
  const middle = (west + east) / 2;
  const widest = Math.max(
    ...[south, north, Math.min(Math.max(0, south), north)].map((latitude) => at(east - 1e-6, latitude)[0]),
  );
  const [top, bottom] = [at(middle, north)[1], at(middle, south)[1]];
  const scale = Math.min(width / (2 * widest), height / (bottom - top));
  return {
    type,
    rotate,
    scale,
    translate: [x + width / 2, y + height / 2 - (scale * (top + bottom)) / 2],
    clipExtent: [
      [x, y],
      [x + width, y + height],
    ],
  };
}

function openProjection({ type, rotate, scale, translate }: Projected) {
  const full = projections[type]();
  full
    .rotate([...rotate])
    .scale(scale)
    .translate([...translate]);
  return full;
}

/** Where a city stands in the picture, in px. */
export const toSpot = (projected: Projected, longitude: number, latitude: number): Spot =>
  openProjection(projected)([longitude, latitude]) ?? [0, 0];

/** West, south, east and north of all that the frame of a panel shows, which is more than its corners where it is wide or high. */
export function shownCorners(panel: Panel): Panel["corners"] {
  const projected = toProjection(panel);
  const [[left, top], [right, bottom]] = projected.clipExtent;
  const placeOf = openProjection(projected).invert;
  const [west, north] = placeOf?.([left, top]) ?? [-180, 90];
  const [east, south] = placeOf?.([right, bottom]) ?? [180, -90];
  return [west, south, east, north];
}

/** Whether a city is within what a panel shows. */
export const isWithin = (
  { corners: [west, south, east, north] }: Panel,
  longitude: number,
  latitude: number,
): boolean => longitude >= west && longitude <= east && latitude >= south && latitude <= north;

/** The world, and below it the two parts in which most cities stand, beside each other where there is room. */
export function panelsFor(width: number): readonly Panel[] {
  const beside = width >= 560;
  const world = Math.round(width * 0.41);
  const asia = beside ? Math.round(width * 0.56) : width;
  const parts = { y: world + 34, height: beside ? 350 : 316 } as const;
  const europe = beside ? { x: asia + 12, ...parts } : { x: 0, y: parts.y + parts.height + 30, height: 290 };
  return [
    {
      title: "",
      type: "equalEarth",
      corners: [-168, -56, 190, 76],
      x: 0,
      y: 0,
      width,
      height: world,
      detail: "110m",
    },
    {
      title: "East Asia",
      type: "mercator",
      corners: [104.5, 19.5, 141.5, 47],
      x: 0,
      width: asia,
      ...parts,
      detail: "50m",
    },
    {
      title: "Europe",
      type: "mercator",
      corners: [-8, 40, 26, 60.8],
      width: beside ? width - asia - 12 : width,
      ...europe,
      detail: "50m",
    },
  ];
}
