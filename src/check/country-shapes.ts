import { createRequire } from "node:module";
import { geoContains } from "d3-geo";
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

const within = (shape: Shape, { longitude, latitude }: Point): boolean => geoContains(shape, [longitude, latitude]);

/** Opens the map, which takes about a twentieth of a second; a country is drawn only when it is asked for. */
export function openCountries(): Countries {
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
    at: (point) => geometries.map(draw).find((shape) => within(shape, point))?.properties.name,
  };
}

const kmPerDegree = 111.195;

/** Kilometres from the point, in a plane that touches the earth there: right near by, rough far away. */
const toPlane = (point: Point, [longitude = 0, latitude = 0]: Position): readonly [number, number] => {
  const turn = ((longitude - point.longitude + 540) % 360) - 180;
  return [turn * Math.cos((point.latitude * Math.PI) / 180) * kmPerDegree, (latitude - point.latitude) * kmPerDegree];
};

function toSegment([ax, ay]: readonly [number, number], [bx, by]: readonly [number, number]): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / length));
  return Math.hypot(ax + along * dx, ay + along * dy);
}

const ringsOf = ({ geometry }: Shape): readonly (readonly Position[])[] =>
  geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat();

/** How far a place is from the nearest edge of some shapes, 0 inside them. */
export function kmFrom(shapes: readonly Shape[], point: Point): number {
  if (shapes.some((shape) => within(shape, point))) return 0;
  let nearest = Number.POSITIVE_INFINITY;
  for (const ring of shapes.flatMap(ringsOf)) {
    const plane = ring.map((position) => toPlane(point, position));
    for (const [at, to] of plane.entries())
      nearest = Math.min(nearest, toSegment(plane[Math.max(0, at - 1)] ?? to, to));
  }
  return nearest;
}
