/** What a colour is for. A page sets each as a CSS variable; elsewhere the value stands itself. */
export const roles = {
  ink: "#1d2733",
  muted: "#55606d",
  faint: "#808b97",
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
} as const;

export type Role = keyof typeof roles;

/** A colour as a CSS variable that falls back to its value, so that one drawing serves light and dark. */
export const color = (role: Role): string => `var(--c-${role}, ${roles[role]})`;
