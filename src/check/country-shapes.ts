import { createRequire } from "node:module";
import type { Feature, MultiPolygon, Polygon, Position } from "geojson";
import iso from "i18n-iso-countries";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";

type Shape = Feature<MultiPolygon | Polygon, { readonly name: string }>;
type Atlas = Topology<{ countries: GeometryCollection<{ readonly name: string }> }>;

/** A place on earth, in degrees. */
export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/** The countries of Natural Earth at 1:50 million, which has Singapore, Hong Kong and Macau as the 1:110 million has not. */
export interface Countries {
  /** The shapes of an ISO 3166-1 alpha-2 code; none where the map has no such country. */
  readonly of: (code: string) => readonly Shape[];
  /** The name of the country in which a place lies; nothing at sea. */
  readonly at: (point: Point) => string | undefined;
}

let opened: Countries | undefined;

/** The map, opened once, which takes about a twentieth of a second; a country is drawn only when it is asked for. */
export function openCountries(): Countries {
  opened ??= openAtlas();
  return opened;
}

function openAtlas(): Countries {
  const atlas: Atlas = createRequire(import.meta.url)("world-atlas/countries-50m.json");
  const { geometries } = atlas.objects.countries;
  const drawn = new Map<unknown, Shape>();
  const draw = (geometry: (typeof geometries)[number]): Shape => {
    const shape = drawn.get(geometry) ?? (feature(atlas, geometry) as Shape);
    drawn.set(geometry, shape);
    return shape;
  };
  return {
    of: (code) => {
      const number = iso.alpha2ToNumeric(code);
      return number === undefined ? [] : geometries.filter(({ id }) => id === number).map(draw);
    },
    at: (point) => geometries.map(draw).find((shape) => kmFrom([shape], point) === 0)?.properties.name,
  };
}

const kmPerDegree = 111.195;

type Edge = readonly [from: Position, to: Position];
type Flat = readonly [x: number, y: number];

/** Kilometres east and north of the point, in a plane that touches the earth there: right near by, rough far away. */
function flatten({ latitude, longitude }: Point, [x = 0, y = 0]: Position): Flat {
  const turn = ((x - longitude + 540) % 360) - 180;
  return [turn * Math.cos((latitude * Math.PI) / 180) * kmPerDegree, (y - latitude) * kmPerDegree];
}

/** The square of the distance from the point at 0, 0. */
function toSegment([ax, ay]: Flat, [bx, by]: Flat): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / length));
  return (ax + along * dx) ** 2 + (ay + along * dy) ** 2;
}

/** The longitude at which an edge that passes a latitude does so. */
const passedAt = (latitude: number, [[ax = 0, ay = 0], [bx = 0, by = 0]]: Edge): number =>
  ax + ((latitude - ay) * (bx - ax)) / (by - ay);

/** Whether a line from the point due east crosses the edges an odd number of times, wherever the map is cut. */
function isWithin({ latitude, longitude }: Point, edges: readonly Edge[]): boolean {
  const passing = edges.filter(([from, to]) => (from[1] ?? 0) > latitude !== (to[1] ?? 0) > latitude);
  return [-360, 0, 360].some(
    (turn) => passing.filter((edge) => passedAt(latitude, edge) > longitude + turn).length % 2 === 1,
  );
}

/** A ring that goes on beyond 180 degrees where it crosses the edge of the map, as that of Russia does. */
function unroll(ring: readonly Position[]): readonly Position[] {
  let turns = 0;
  return ring.map(([longitude = 0, latitude = 0], at) => {
    const step = longitude - (ring[at - 1]?.[0] ?? longitude);
    if (Math.abs(step) > 180) turns -= Math.sign(step);
    return [longitude + turns * 360, latitude];
  });
}

const ringsOf = ({ geometry }: Shape): readonly (readonly Position[])[] =>
  (geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat()).map(unroll);

const known = new WeakMap<Shape, readonly Edge[]>();

/** The edges of a shape, each as the place where it begins and that where it ends; worked out once for a shape. */
function edgesOf(shape: Shape): readonly Edge[] {
  const edges =
    known.get(shape) ?? ringsOf(shape).flatMap((ring) => ring.slice(1).map((to, at): Edge => [ring[at] ?? to, to]));
  known.set(shape, edges);
  return edges;
}

/** How far a place is from the nearest edge of some shapes, 0 inside them. */
export function kmFrom(shapes: readonly Shape[], point: Point): number {
  const edges = shapes.flatMap(edgesOf);
  if (isWithin(point, edges)) return 0;
  return Math.sqrt(
    edges.reduce((least, [from, to]) => Math.min(least, toSegment(flatten(point, from), flatten(point, to))), Infinity),
  );
}
