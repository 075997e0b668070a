import { UserError } from "../../model/user-error.ts";
import { groupDigits } from "../../text/format-number.ts";
import type { Terminal } from "../terminal.ts";
import { countryName } from "./countries.ts";
import type { Gazetteer, Place } from "./gazetteer.ts";

/** What was typed of a city. */
interface Wanted {
  readonly name: string;
  readonly localName: string | undefined;
  readonly country: string | undefined;
  readonly geonamesId: string | undefined;
}

const most = 12;

const describe = ({ name, country, admin, population, latitude, longitude }: Place): string =>
  `${name}, ${countryName(country) ?? country} (${country}), division ${admin || "not stated"}, ${groupDigits(String(population))} inhabitants, at ${latitude}, ${longitude}`;

function refuseSeveral(name: string, places: readonly Place[]): never {
  const lines = places.slice(0, most).map((place) => `--geonames-id ${place.geonamesId}   ${describe(place)}`);
  const more = places.length > most ? [`... and ${places.length - most} smaller ones`] : [];
  throw new UserError(
    `${places.length} places are called "${name}"`,
    [
      "Say which one you mean by --country or by its GeoNames id, or give --lat, --lon and --country:",
      ...lines,
      ...more,
    ].join("\n      "),
  );
}

async function askWhich(name: string, places: readonly Place[], { say, ask }: Terminal): Promise<Place | undefined> {
  const shown = places.slice(0, most);
  say(
    `${places.length} places are called "${name}":\n${shown.map((place, at) => `  ${at + 1}  ${describe(place)}\n`).join("")}`,
  );
  for (;;) {
    const typed = ((await ask?.(`which one: its number; 0 for none of them [1]\n> `)) ?? "").trim();
    const number = typed === "" ? 1 : Number(typed);
    if (number === 0) return undefined;
    const chosen = shown[number - 1];
    if (chosen !== undefined) return chosen;
    say(`  "${typed}" is not a number from 0 to ${shown.length}\n`);
  }
}

/** The place of the gazetteer that is meant; of several, a person says which. Nothing where there is none. */
export async function choosePlace(
  { name, localName, country, geonamesId }: Wanted,
  gazetteer: Gazetteer,
  terminal: Terminal,
): Promise<Place | undefined> {
  if (geonamesId !== undefined) return gazetteer.withId(geonamesId);
  const all = gazetteer.named(localName === undefined ? [name] : [name, localName]);
  const places = country === undefined ? all : all.filter((place) => place.country === country);
  if (places.length === 1) return places[0];
  if (places.length > 1) {
    if (terminal.ask === undefined) refuseSeveral(name, places);
    return askWhich(name, places, terminal);
  }
  const near = gazetteer.nearest(name);
  const meant = near === undefined || near === name ? "" : `; "${near}" is a name that it has`;
  terminal.say(
    `The gazetteer has no place called "${name}"${country === undefined ? "" : ` in ${countryName(country) ?? country}`}${meant}. It knows few English names: --local-name may find it.\n`,
  );
  return undefined;
}
