import fc from "fast-check";

const most = 10;

type Given = { readonly numRuns?: number };

/** A property is tried with a few inputs, the same each time; the first that fails will do. */
const assert = (property: fc.IRawProperty<unknown>, { numRuns = most, ...given }: Given = {}) =>
  fc.assert(property, { ...given, numRuns: Math.min(numRuns, most), seed: 7, endOnFailure: true });

const fewer = { ...fc, assert };

/** fast-check for where a property is judged some thousand times. */
export const fewerRuns: object = { ...fewer, default: fewer, __esModule: true };
