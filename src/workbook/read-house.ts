import { genericFonts, shippedFonts } from "../chart/font-stack.ts";
import { type HouseStyle, shippedStyle } from "../chart/house-style.ts";
import { type Problem, problem } from "../model/problem.ts";
import { formatList } from "../text/format-list.ts";
import { isMap, isText } from "./field.ts";
import type { Placed, PlaceOf } from "./placed.ts";
import { readColors } from "./read-colors.ts";
import { toList } from "./to-list.ts";

/** The files of the logo, which are read later. */
export interface LogoFiles {
  readonly light: Placed<string>;
  readonly dark: Placed<string> | undefined;
}

/** Which pages are built, and which stand in the navigation; all, and by their front matter, where nothing is said. */
export interface PageChoice {
  readonly build: readonly Placed<string>[] | undefined;
  readonly navigation: readonly Placed<string>[] | undefined;
}

/** What a workbook says of its look: all but the pictures. */
export interface HouseRead {
  readonly house: Omit<HouseStyle, "logo">;
  readonly logo: LogoFiles | undefined;
  readonly choice: PageChoice;
  readonly problems: readonly Problem[];
}

type Values = Readonly<Record<string, unknown>>;

const textOf = (value: unknown): string | undefined => (isText(value) ? value.trim() : undefined);

function placedTexts(values: Values, name: string, placeOf: PlaceOf): readonly Placed<string>[] | undefined {
  const value = values[name];
  if (value === undefined) return undefined;
  if (!Array.isArray(value)) return [{ value: String(value).trim(), place: placeOf([name]) }];
  return value.map((one, at) => ({ value: String(one).trim(), place: placeOf([name, String(at)]) }));
}

function readLogo({ logo }: Values, placeOf: PlaceOf): LogoFiles | undefined {
  if (isText(logo)) return { light: { value: logo.trim(), place: placeOf(["logo"]) }, dark: undefined };
  if (!isMap(logo)) return undefined;
  const file = (name: string): Placed<string> => ({
    value: String(logo[name]).trim(),
    place: placeOf(["logo", name]),
  });
  return { light: file("light"), dark: logo["dark"] === undefined ? undefined : file("dark") };
}

/** A picture needs words for those who don't see it. */
function checkLogo(values: Values, placeOf: PlaceOf): readonly Problem[] {
  if (values["logo"] === undefined || values["organisation"] !== undefined) return [];
  return [
    problem("bad-workbook", {
      place: placeOf(["logo"]),
      message: "the logo has no words for those who do not see it",
      hint: "Add organisation: and the name that the logo shows.",
    }),
  ];
}

/** The first font that a reader's computer is asked for decides how wide words are. */
function checkFonts({ fonts }: Values, placeOf: PlaceOf): readonly Problem[] {
  if (fonts === undefined) return [];
  const [first] = toList(fonts).map(String);
  if (first === undefined || shippedFonts.includes(first)) return [];
  const what = genericFonts.includes(first) ? `the kind of font "${first}"` : `"${first}"`;
  return [
    problem("fonts-not-measured", {
      place: placeOf(Array.isArray(fonts) ? ["fonts", "0"] : ["fonts"]),
      message: `the widths of ${what} were not measured, so that labels of charts may overhang`,
      hint: `Look at the charts in a browser; ${formatList(shippedFonts, 4, "or")} first is sure to fit.`,
    }),
  ];
}

/** The licence of the pages, which is that of the published data where no other is named. */
function readLicence({ licence, publication }: Values): HouseStyle["licence"] {
  if (isMap(licence)) return { name: String(licence["name"]).trim(), url: String(licence["url"]).trim() };
  const known = isMap(publication) ? textOf(publication["license"]) : undefined;
  if (known === undefined) return undefined;
  return { name: known, url: /^https?:/.test(known) ? known : `https://spdx.org/licenses/${known}.html` };
}

/** The look of the pages and which of them are built, from values that fit their fields. */
export function readHouse(values: Values, placeOf: PlaceOf): HouseRead {
  const { palettes, problems } = readColors(values["colours"], placeOf);
  const { fonts, numbers } = values;
  return {
    house: {
      organisation: textOf(values["organisation"]),
      palettes,
      fonts: fonts === undefined ? shippedStyle.fonts : toList(fonts).map((name) => String(name).trim()),
      footer: textOf(values["footer"]),
      licence: readLicence(values),
      numbers: textOf(numbers) ?? shippedStyle.numbers,
    },
    logo: readLogo(values, placeOf),
    choice: {
      build: placedTexts(values, "build", placeOf),
      navigation: placedTexts(values, "navigation", placeOf),
    },
    problems: [...problems, ...checkLogo(values, placeOf), ...checkFonts(values, placeOf)],
  };
}
