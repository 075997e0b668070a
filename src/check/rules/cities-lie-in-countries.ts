import { toNumber } from "../../model/exact.ts";
import { type Problem, problem } from "../../model/problem.ts";
import { remembered } from "../../model/remember.ts";
import { formatNumber } from "../../text/format-number.ts";
import { type Countries, kmFrom, openCountries, type Point } from "../country-shapes.ts";
import type { Rule } from "../rule.ts";
import type { City } from "../tables/cities.ts";

/** The map is coarse, and ports lie on the water: so far out is near enough. */
const tolerance = 30;

interface Slip {
  readonly point: Point;
  readonly says: string;
}

const countries = remembered(openCountries);

/** What people do to a pair of coordinates. */
const slips = ({ latitude, longitude }: Point): readonly Slip[] =>
  [
    { point: { latitude: longitude, longitude: latitude }, says: "The two are swapped" },
    { point: { latitude, longitude: -longitude }, says: "The longitude has the wrong sign (west is below 0)" },
    { point: { latitude: -latitude, longitude }, says: "The latitude has the wrong sign (south is below 0)" },
    { point: { latitude: -latitude, longitude: -longitude }, says: "Both have the wrong sign" },
  ].filter(({ point }) => Math.abs(point.latitude) <= 90);

function hintFor(point: Point, code: string, countries: Countries): string {
  const found = slips(point).find((slip) => kmFrom(countries.of(code), slip.point) <= tolerance);
  if (found === undefined) return "Check latitude, longitude and country_code against a gazetteer such as GeoNames.";
  return `${found.says}: write latitude ${found.point.latitude} and longitude ${found.point.longitude}, if that is the city.`;
}

const pointOf = ({ latitude, longitude }: City): Point => ({
  latitude: toNumber(latitude),
  longitude: toNumber(longitude),
});

/** How far outside of its country a city lies, in km; 0 where the map has no such country. */
const kmOutside = remembered((city: City): number => {
  const shapes = countries().of(city.country_code);
  return shapes.length === 0 ? 0 : kmFrom(shapes, pointOf(city));
});

/** Every city lies in its country or within 30 km of it; silent where the map has no such country. */
export const citiesLieInCountries: Rule = ({ cities }, layout) => {
  return cities.flatMap((city): Problem[] => {
    const km = kmOutside(city);
    if (km <= tolerance) return [];
    const point = pointOf(city);
    const found = countries().at(point);
    const where = found === undefined ? "lie at sea" : `lie in ${found}`;
    const message = `latitude ${point.latitude} and longitude ${point.longitude} ${where}, about ${formatNumber(Math.round(km))} km from ${city.country} (${city.country_code})`;
    const hint = hintFor(point, city.country_code, countries());
    return [problem("outside-country", { place: city.at, ...layout(city.at, "latitude"), message, hint })];
  });
};
