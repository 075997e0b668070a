import { createRequire } from "node:module";
import type { Feature, MultiPolygon, Polygon, Position } from "geojson";
import iso from "i18n-iso-countries/index.js";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";

type Shape = Feature<MultiPolygon | Polygon, { readonly name: string }>;
type Atlas = Topology<{ countries: GeometryCollection<{ readonly name: string }> }>;

/** A place on earth, in degrees. */
export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/** A country as lines around its lands and its lakes. */
export interface Outline {
  readonly shape: Shape;
  readonly rings: readonly Ring[];
}

/** The countries of Natural Earth at 1:50 million, which has Singapore, Hong Kong and Macau as the 1:110 million has not. */
export interface Countries {
  /** The outlines of an ISO 3166-1 alpha-2 code; none where the map has no such country. */
  readonly of: (code: string) => readonly Outline[];
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
  const drawn = new Map<unknown, Outline>();
  const draw = (geometry: (typeof geometries)[number]): Outline => {
    const outline = drawn.get(geometry) ?? toOutline(feature(atlas, geometry) as Shape);
    drawn.set(geometry, outline);
    return outline;
  };
  const ofCode = new Map<string, readonly Outline[]>();
  return {
    of: (code) => {
      const number = iso.alpha2ToNumeric(code);
      const found =
        ofCode.get(code) ?? (number === undefined ? [] : geometries.filter(({ id }) => id === number).map(draw));
      ofCode.set(code, found);
      return found;
    },
    at: (point) => geometries.map(draw).find((outline) => kmFrom([outline], point) === 0)?.shape.properties.name,
  };
}

const kmPerDegree = 111.195;

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

/** Whether a line from the point due east crosses an edge. */
function isCrossed({ latitude, longitude }: Point, [ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position): boolean {
  return ay > latitude !== by > latitude && ax + ((latitude - ay) * (bx - ax)) / (by - ay) > longitude;
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

/** A closed line with the latitudes between which it lies. */
interface Ring {
  readonly places: readonly Position[];
  readonly south: number;
  readonly north: number;
}

function toRing(line: readonly Position[]): Ring {
  const places = unroll(line);
  const latitudes = places.map(([, latitude = 0]) => latitude);
  return { places, south: Math.min(...latitudes), north: Math.max(...latitudes) };
}

const ringsOf = ({ geometry }: Shape): readonly Ring[] =>
  (geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat()).map(toRing);

const toOutline = (shape: Shape): Outline => ({ shape, rings: ringsOf(shape) });

/** How often a line from the point due east crosses a ring. */
function crossings({ places, south, north }: Ring, point: Point): number {
  if (point.latitude < south || point.latitude > north) return 0;
  return places.filter((to, at) => isCrossed(point, places[at - 1] ?? to, to)).length;
}

const squareTo = ({ places }: Ring, point: Point): number => {
  const flat = places.map((place) => flatten(point, place));
  return flat.reduce((least, to, at) => Math.min(least, toSegment(flat[at - 1] ?? to, to)), Infinity);
};

/** How far a place is from the nearest edge of some shapes, 0 inside them. */
export function kmFrom(shapes: readonly Outline[], point: Point): number {
  const rings = shapes.flatMap((shape) => shape.rings);
  const isInside = [-360, 0, 360].some((turn) => {
    const seen = { ...point, longitude: point.longitude + turn };
    return rings.reduce((count, ring) => count + crossings(ring, seen), 0) % 2 === 1;
  });
  return isInside ? 0 : Math.sqrt(rings.reduce((least, ring) => Math.min(least, squareTo(ring, point)), Infinity));
}
