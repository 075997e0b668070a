import type { Parts } from "../measure/parts-of-build.ts";
import type { Budget, Cell, Sheet } from "../sheet.ts";
import { fitExponent, leastSeconds, mostExponent } from "./fit-exponent.ts";
import { formatCell } from "./format-sheet.ts";

export interface Sized {
  readonly size: number;
  /** Words where a build did not end well. */
  readonly parts: Parts | string;
}

/** The parts in the order in which they happen. */
const order = ["read", "check", "derive", "draw", "pages", "spreadsheet"];

const secondsOf = ({ parts }: Sized, name: string): number | null => {
  const spent = typeof parts === "string" ? undefined : parts.parts[name];
  return spent === undefined ? null : spent.processor / 1000;
};

/** By which power of the size a part grows, over sizes at which it takes long enough. */
const exponentOf = (sized: readonly Sized[], name: string): number | undefined =>
  fitExponent(
    sized.flatMap((one) => {
      const seconds = secondsOf(one, name);
      return seconds === null ? [] : [{ size: one.size, seconds }];
    }),
  );

const isMarked = (exponent: number | undefined): boolean => exponent !== undefined && exponent > mostExponent;

/** Processor seconds of each part at each size, and by which power of the size they grow. */
export function growthSheet(sized: readonly Sized[], of: string): Sheet {
  const partRow = (name: string): readonly Cell[] => {
    const exponent = exponentOf(sized, name);
    const cells = sized.map((one) => (typeof one.parts === "string" ? one.parts : secondsOf(one, name)));
    return [name, ...cells, exponent ?? null, isMarked(exponent) ? "GROWS FASTER" : ""];
  };
  const memory = sized.map(({ parts }) => (typeof parts === "string" ? null : parts.peak / 1000));
  const known = order.filter((name) => sized.some((one) => secondsOf(one, name) !== null));
  return {
    title: `Growth with ${of}: processor seconds of each part, in one thread`,
    columns: [
      { name: "part" },
      ...sized.map(({ size }) => ({ name: formatCell(size), digits: 2 })),
      { name: "exponent", digits: 2 },
      { name: "" },
    ],
    rows: [...known.map(partRow), ["peak GB", ...memory, null, ""]],
    notes: [
      `The exponent is fitted by least squares to the logarithms, over the sizes at which the part takes at least ${leastSeconds} s; above ${mostExponent} it is marked.`,
    ],
  };
}

/** That no part grows faster than it may. */
export function growthBudget(sized: readonly Sized[], of: string): Budget {
  const exponents = order.flatMap((name) => exponentOf(sized, name) ?? []);
  return {
    says: `the largest exponent of a part with ${of}`,
    measured: exponents.length === 0 ? null : Math.max(...exponents),
    most: mostExponent,
    unit: "",
  };
}
