/** A value of a file as a text: words and numbers as they are, lists and maps as JSON. */
export const givenText = (value: unknown): string =>
  typeof value === "object" && value !== null ? JSON.stringify(value) : String(value);
