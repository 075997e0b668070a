/** An exact rational number; `d` is positive and the fraction is reduced. Money is never a floating-point number. */
export interface Exact {
  readonly n: bigint;
  readonly d: bigint;
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));

function reduce(n: bigint, d: bigint): Exact {
  if (d === 1n) return { n, d };
  if (d === 0n) throw new RangeError("an exact number cannot have the denominator 0");
  const sign = d < 0n ? -1n : 1n;
  const factor = gcd(n < 0n ? -n : n, d * sign) || 1n;
  return { n: (sign * n) / factor, d: (sign * d) / factor };
}

const plainNumber = /^(-?)(\d+)(?:\.(\d+))?$/;

/** The exact value of a plain decimal such as `-12.5`; nothing for any other text (`1e3`, `1,000`, `.5`). */
export function parseExact(text: string): Exact | undefined {
  const [, sign = "", whole = "", fraction = ""] = plainNumber.exec(text) ?? [];
  if (whole === "") return undefined;
  if (fraction === "") return { n: BigInt(sign + whole), d: 1n };
  return reduce(BigInt(sign + whole + fraction), 10n ** BigInt(fraction.length));
}

/** The exact value of a whole number, or of a decimal text that is known to be plain; throws for anything else. */
export function exact(value: number | bigint | string): Exact {
  const parsed = parseExact(String(value));
  if (parsed === undefined) throw new RangeError(`"${value}" is not a plain number`);
  return parsed;
}

export const zero: Exact = { n: 0n, d: 1n };

export const plus = (a: Exact, b: Exact): Exact =>
  a.d === b.d ? reduce(a.n + b.n, a.d) : reduce(a.n * b.d + b.n * a.d, a.d * b.d);
export const minus = (a: Exact, b: Exact): Exact =>
  a.d === b.d ? reduce(a.n - b.n, a.d) : reduce(a.n * b.d - b.n * a.d, a.d * b.d);
export const times = (a: Exact, b: Exact): Exact => reduce(a.n * b.n, a.d * b.d);
/** Throws where `b` is zero. */
export const over = (a: Exact, b: Exact): Exact => reduce(a.n * b.d, a.d * b.n);

/** Below, at or above zero as `a` is less than, equal to or greater than `b`. */
export function compare(a: Exact, b: Exact): -1 | 0 | 1 {
  const [left, right] = a.d === b.d ? [a.n, b.n] : [a.n * b.d, b.n * a.d];
  return left < right ? -1 : left > right ? 1 : 0;
}

export const greater = (a: Exact, b: Exact): Exact => (compare(a, b) >= 0 ? a : b);

/** The nearest floating-point number: for drawing and for words, never for further sums. */
export function toNumber(value: Exact): number {
  // The quotient of two whole numbers that are held exactly is the nearest number to it.
  if (isHeld(value.n) && isHeld(value.d)) return Number(value.n) / Number(value.d);
  return Number(toDecimal(value, 17));
}

const largest = BigInt(Number.MAX_SAFE_INTEGER);
const isHeld = (n: bigint): boolean => n <= largest && n >= -largest;

function roundHalfEven(n: bigint, d: bigint): bigint {
  const whole = n / d;
  const twice = 2n * (n % d);
  const up = twice > d || (twice === d && whole % 2n === 1n);
  return up ? whole + 1n : whole;
}

function magnitude(n: bigint, d: bigint): number {
  const guess = n.toString().length - d.toString().length;
  const above = guess >= 0 ? n >= d * 10n ** BigInt(guess) : n * 10n ** BigInt(-guess) >= d;
  return above ? guess : guess - 1;
}

/** Plain decimal text with a point and at most `digits` significant digits, rounded once, half to even. */
export function toDecimal(value: Exact, digits = 12): string {
  if (value.n === 0n) return "0";
  const n = value.n < 0n ? -value.n : value.n;
  const places = digits - 1 - magnitude(n, value.d);
  const scaled =
    places >= 0
      ? roundHalfEven(n * 10n ** BigInt(places), value.d)
      : roundHalfEven(n, value.d * 10n ** BigInt(-places));
  const text = placePoint(scaled, places);
  return value.n < 0n ? `-${text}` : text;
}

/** Every digit of a decimal, unrounded; throws for a fraction such as 1/3 that no decimal text holds. */
export function toFullDecimal({ n, d }: Exact): string {
  let [scaled, rest, places] = [n < 0n ? -n : n, d, 0];
  while (rest !== 1n) {
    const factor = gcd(rest, 10n);
    if (factor === 1n) throw new RangeError(`${n}/${d} is no plain decimal`);
    [scaled, rest, places] = [scaled * (10n / factor), rest / factor, places + 1];
  }
  return `${n < 0n ? "-" : ""}${placePoint(scaled, places)}`;
}

function placePoint(scaled: bigint, places: number): string {
  if (places <= 0) return (scaled * 10n ** BigInt(-places)).toString();
  const padded = scaled.toString().padStart(places + 1, "0");
  const fraction = padded.slice(-places).replace(/0+$/, "");
  const whole = padded.slice(0, -places);
  return fraction === "" ? whole : `${whole}.${fraction}`;
}
