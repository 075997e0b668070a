import { isRole, type Role, roles } from "./roles.ts";

/** A value for each role, as #rrggbb in lower case. */
export type Palette = Readonly<Record<Role, string>>;

/** The shipped colours: on screen, in the dark, on paper. */
export const themes = {
  light: roles,
  dark: {
    ink: "#e8ebee",
    muted: "#b1bac4",
    faint: "#808b96",
    grid: "#323a43",
    paper: "#14181d",
    land: "#272e36",
    firm: "#6cb4e4",
    upto: "#f0a04b",
    accent: "#7cc0ee",
    step1: "#1d2c39",
    step2: "#234a66",
    step3: "#256e9d",
    step4: "#66aede",
    step5: "#b5dcf7",
    onDark: "#0d1114",
    onLight: "#e8ebee",
    panel: "#1d232a",
    mark: "#453a14",
  },
  print: {
    ink: "#000000",
    muted: "#444444",
    faint: "#777777",
    grid: "#cccccc",
    paper: "#ffffff",
    land: "#e6e9ed",
    firm: "#0b5a8f",
    upto: "#b35900",
    accent: "#0b3f6b",
    step1: "#dcebf5",
    step2: "#a9cfe6",
    step3: "#62a4cc",
    step4: "#1f6fa8",
    step5: "#0b3f6b",
    onDark: "#ffffff",
    onLight: "#000000",
    panel: "#f5f7f9",
    mark: "#ffffff",
  },
} as const satisfies Record<string, Palette>;

export type Theme = keyof typeof themes;

/** The colours of a workbook for each of the ways in which its pages are seen. */
export type Palettes = Readonly<Record<Theme, Palette>>;

export const isTheme = (name: string): name is Theme => Object.hasOwn(themes, name);

/** A picture or a spec with the values of a palette in the place of the roles of its colours. */
export const inTheme = (text: string, palette: Palette): string =>
  text.replace(/var\(--c-(\w+)(?:, #[0-9a-f]{6})?\)/g, (whole, name: string) => (isRole(name) ? palette[name] : whole));
