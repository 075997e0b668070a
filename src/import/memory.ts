import { parse, stringify } from "yaml";
import { UserError } from "../model/user-error.ts";
import { givenText } from "../text/given-text.ts";

/** What a pack remembers of one foreign table, so that its next edition needs less saying. */
export interface Remembered {
  readonly table: string;
  /** Their column: ours. */
  readonly map: Readonly<Record<string, string>>;
  /** What every row has. */
  readonly set: Readonly<Record<string, string>>;
  /** Words that stand for an empty cell. */
  readonly empty: readonly string[];
  readonly decimal: "point" | "comma" | undefined;
  /** The city ids of names that a person confirmed; several where the list counts them as one unit. */
  readonly confirmed: Readonly<Record<string, readonly string[]>>;
}

export type Memory = Readonly<Record<string, Remembered>>;

/** These are said anew for each edition: a remembered one would put new places under an old name. */
const neverKept = ["edition", "year", "source_id", "locator"];

/** What is kept of the constants of a table. */
export const keptConstants = (constants: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(constants).filter(([name]) => !neverKept.includes(name)));

const isMap = (value: unknown): value is object => typeof value === "object" && value !== null && !Array.isArray(value);
const entriesOf = (value: unknown): readonly [string, unknown][] => (isMap(value) ? Object.entries(value) : []);
const words = (value: unknown): Readonly<Record<string, string>> =>
  Object.fromEntries(entriesOf(value).map(([name, one]) => [name, givenText(one)]));

function toRemembered(value: unknown): Remembered {
  const parts = Object.fromEntries(entriesOf(value));
  const decimal = parts["decimal"];
  return {
    table: givenText(parts["table"] ?? ""),
    map: words(parts["map"]),
    set: words(parts["set"]),
    empty: Array.isArray(parts["empty"]) ? parts["empty"].map(givenText) : [],
    decimal: decimal === "point" || decimal === "comma" ? decimal : undefined,
    confirmed: Object.fromEntries(
      entriesOf(parts["confirmed"]).map(([name, one]) => [name, givenText(one).split("+")] as const),
    ),
  };
}

/** What a pack remembers, from its import.yaml. */
export function readMemory(text: string, file: string): Memory {
  const refuse = (why: string): never => {
    throw new UserError(
      `${file} cannot be read: ${why}`,
      "Mend the file, or remove it: it only saves saying things again.",
    );
  };
  try {
    const read: unknown = parse(text, { logLevel: "error" });
    const parts = Object.fromEntries(entriesOf(read));
    if (parts["format"] !== 1) return refuse('it does not begin with "format: 1"');
    return Object.fromEntries(entriesOf(parts["imports"]).map(([name, one]) => [name, toRemembered(one)] as const));
  } catch (cause) {
    if (cause instanceof UserError) throw cause;
    return refuse(cause instanceof Error ? (cause.message.split("\n")[0] ?? "") : "it is no YAML");
  }
}

const filled = (value: object): boolean => (Array.isArray(value) ? value.length : Object.keys(value).length) > 0;

function toYaml({ table, map, set, empty, decimal, confirmed }: Remembered): object {
  const joined = Object.fromEntries(Object.entries(confirmed).map(([name, cities]) => [name, cities.join("+")]));
  return {
    table,
    ...(filled(map) ? { map } : {}),
    ...(filled(set) ? { set } : {}),
    ...(filled(empty) ? { empty } : {}),
    ...(decimal === undefined ? {} : { decimal }),
    ...(filled(joined) ? { confirmed: joined } : {}),
  };
}

const head =
  "# How foreign tables became rows of this pack: citybook import writes this file and reads it the next time.\n";

/** The text of an import.yaml. */
export const formatMemory = (memory: Memory): string =>
  head +
  stringify({
    format: 1,
    imports: Object.fromEntries(
      Object.entries(memory)
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, one]) => [name, toYaml(one)]),
    ),
  });
