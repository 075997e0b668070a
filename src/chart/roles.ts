/** What a colour is for. A page sets each as a CSS variable; elsewhere the value stands itself. */
export const roles = {
  ink: "#1d2733",
  muted: "#55606d",
  faint: "#78838f",
  grid: "#dfe3e8",
  paper: "#ffffff",
  land: "#e6e9ed",
  firm: "#0b5a8f",
  upto: "#b35900",
  accent: "#0b5a8f",
  step1: "#dcebf5",
  step2: "#a9cfe6",
  step3: "#62a4cc",
  step4: "#1f6fa8",
  step5: "#0b3f6b",
  onDark: "#ffffff",
  onLight: "#1d2733",
  panel: "#f4f6f8",
  mark: "#fff1c9",
} as const;

export type Role = keyof typeof roles;

export const isRole = (name: string): name is Role => Object.hasOwn(roles, name);

/** What each colour is for, for whoever chooses another. */
export const roleSays: Readonly<Record<Role, string>> = {
  ink: "words",
  muted: "words of less weight: notes, axes, captions",
  faint: "outlines and marks of what is not known or not compared",
  grid: "lines that part rows",
  paper: "what everything stands on",
  land: "the land of maps",
  firm: "sums that sources state firmly",
  upto: "what may be reached, and the frame of what has the focus",
  accent: "links, and the page that one is on",
  step1: "the first of five steps, nearest to the paper",
  step2: "the second step",
  step3: "the third step",
  step4: "the fourth step",
  step5: "the fifth step, farthest from the paper",
  onDark: "words on step4 and step5",
  onLight: "words on step1, step2 and step3",
  panel: "what stands apart from the paper, such as a box",
  mark: "what is marked, such as the row that was jumped to",
};

/** A colour as a CSS variable that falls back to its value, so that one drawing serves light and dark. */
export const color = (role: Role): string => `var(--c-${role}, ${roles[role]})`;
