/** The way from the root of a spec to one of its parts. */
export type SpecPath = readonly (string | number)[];

/** What is wrong with a spec: where in it, what, and how to mend it. */
export interface SpecMistake {
  readonly path: SpecPath;
  /** Whether it is the name at the end of the path that is wrong, and not its value. */
  readonly isName?: true;
  readonly message: string;
  readonly hint: string;
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The values of a list, of one value as a list, or of nothing. */
export const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
