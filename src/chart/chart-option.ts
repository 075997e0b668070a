/** What a page may ask of a chart: words such as `city`, `index` or `by`. */
export type Options = Readonly<Record<string, string>>;

/** One option of a chart: a word of a list, or what its value names or counts. */
export interface ChartOption {
  readonly says: string;
  readonly words?: readonly string[];
  readonly kind?: "city" | "cities" | "index" | "count";
  /** Whether the chart shows nothing without it. */
  readonly required?: true;
}
