/** One name of citybook.yaml and the values it takes. */
export interface Field {
  readonly required: boolean;
  readonly says: string;
  readonly fits: (value: unknown) => boolean;
  readonly wanted: string;
  /** The values that fit, as JSON Schema, for editors. */
  readonly schema: object;
}

export const isText = (value: unknown): value is string => typeof value === "string" && value.trim() !== "";

export const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Text that is not blank, as JSON Schema. */
export const textSchema = { type: "string", pattern: "\\S" };
