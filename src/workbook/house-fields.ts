import { isRole, roleSays } from "../chart/roles.ts";
import { themes } from "../chart/themes.ts";
import { type Field, isMap, isText, textSchema } from "./field.ts";
import { toList } from "./to-list.ts";

const isLocale = (value: unknown): boolean => {
  if (!isText(value)) return false;
  try {
    return Intl.NumberFormat.supportedLocalesOf(value).length === 1;
  } catch {
    return false;
  }
};

const isTexts = (value: unknown): boolean => toList(value).length > 0 && toList(value).every(isText);

const isAddress = (value: unknown): value is string => isText(value) && /^https?:\/\/[^\s"<>]+$/.test(value);

const textsSchema = { anyOf: [textSchema, { type: "array", items: textSchema, minItems: 1 }] };

const colorSchema = { type: "string", pattern: "^#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$" };

const paletteSchema = {
  type: "object",
  properties: Object.fromEntries(
    Object.entries(roleSays).map(([role, says]) => [role, { description: says, ...colorSchema }]),
  ),
  additionalProperties: false,
};

/** The parts of `licence` and of `logo`. */
const licenceNames = ["name", "url"];
const logoNames = ["light", "dark"];

const isPictures = (value: unknown): boolean =>
  isMap(value) &&
  isText(value["light"]) &&
  Object.entries(value).every(([name, file]) => logoNames.includes(name) && isText(file));

/** How a workbook's pages look, what stands on all of them, and which are built: names of citybook.yaml. */
export const houseFields: Readonly<Record<string, Field>> = {
  organisation: {
    required: false,
    says: "whose workbook it is; beside the title on every page, and where a page is cited",
    fits: isText,
    wanted: "the name of the organisation",
    schema: textSchema,
  },
  logo: {
    required: false,
    says: "a picture of the workbook's folder, part of every page: SVG, PNG or JPEG; one for light and one for dark where they differ",
    fits: (value) => isText(value) || isPictures(value),
    wanted: "a file such as brand/logo.svg, or light: and dark: with a file each",
    schema: {
      anyOf: [
        textSchema,
        {
          type: "object",
          properties: { light: textSchema, dark: textSchema },
          required: ["light"],
          additionalProperties: false,
        },
      ],
    },
  },
  colours: {
    required: false,
    says: "colours by what they are for: light on screen, dark on screen, print on paper; all others stay as shipped",
    fits: isMap,
    wanted: 'light: and dark: with roles and colours below, such as accent: "#0b5a8f"',
    schema: {
      type: "object",
      properties: Object.fromEntries(Object.keys(themes).map((theme) => [theme, paletteSchema])),
      additionalProperties: false,
    },
  },
  fonts: {
    required: false,
    says: "fonts of the reader's computer, the first that is there is used; none is loaded",
    fits: isTexts,
    wanted: "names of fonts, such as [Georgia, serif]",
    schema: textsSchema,
  },
  footer: {
    required: false,
    says: "a line at the foot of every page, as Markdown",
    fits: isText,
    wanted: "a sentence or two as Markdown",
    schema: textSchema,
  },
  licence: {
    required: false,
    says: "the licence of texts, figures and data, on every page and in what it tells machines",
    fits: (value) =>
      isMap(value) &&
      isText(value["name"]) &&
      isAddress(value["url"]) &&
      Object.keys(value).every((name) => licenceNames.includes(name)),
    wanted: "name: and url: below it, such as name: CC BY 4.0 and url: https://creativecommons.org/licenses/by/4.0/",
    schema: {
      type: "object",
      properties: { name: textSchema, url: { type: "string", pattern: "^https?://\\S+$" } },
      required: licenceNames,
      additionalProperties: false,
    },
  },
  numbers: {
    required: false,
    says: "by whose habits pages and charts write numbers; words stay English, and CSV and JSON stay plain",
    fits: isLocale,
    wanted: "a locale such as en-GB, de-DE or zh-CN",
    schema: { type: "string", pattern: "^[A-Za-z]{2,3}(-[A-Za-z0-9]+)*$" },
  },
  build: {
    required: false,
    says: "which pages are built, by their paths without .md; * stands for any; all where it is left out",
    fits: isTexts,
    wanted: "a list of pages, such as [index, rankings, cities/*]",
    schema: textsSchema,
  },
  navigation: {
    required: false,
    says: "the pages of the navigation in their order; where it is left out, those whose front matter has an order",
    fits: isTexts,
    wanted: "a list of pages, such as [index, rankings, cities/shenzhen]",
    schema: textsSchema,
  },
};

/** The roles of colours and the ways in which pages are seen, for messages. */
export const knownRoles: readonly string[] = Object.keys(roleSays).filter(isRole);
export const knownThemes: readonly string[] = Object.keys(themes);
