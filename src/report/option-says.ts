/** What is declared of one named word of a tag, or of one word of a filter. */
export interface OptionSays {
  readonly says: string;
  /** The words that fit, where only some do; the first is the default. */
  readonly words?: readonly string[];
}
