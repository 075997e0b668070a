import type { PageContext } from "./context.ts";
import type { OptionSays } from "./option-says.ts";

/** One Liquid filter, declared: what it makes of a value of the workbook. */
export interface Filter {
  readonly name: string;
  readonly says: string;
  /** The words after its colon, in order. */
  readonly words: Readonly<Record<string, OptionSays>>;
  /** A piece of a template, and what it comes to. */
  readonly example: string;
  readonly gives: string;
  readonly apply: (value: unknown, words: readonly unknown[], page: PageContext) => unknown;
}
