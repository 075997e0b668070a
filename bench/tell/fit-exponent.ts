export interface Point {
  readonly size: number;
  readonly seconds: number;
}

/** Shorter ones are beginnings rather than growth. */
export const leastSeconds = 1;

/** A stage that grows faster than this is marked. */
export const mostExponent = 1.15;

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * The power of the size by which a time grows: the slope of the straight line through the logarithms, by least squares,
 * over points of at least a second. Nothing where fewer than two sizes take so long.
 */
export function fitExponent(points: readonly Point[], least = leastSeconds): number | undefined {
  const long = points.filter(({ seconds }) => seconds >= least);
  if (new Set(long.map(({ size }) => size)).size < 2) return undefined;
  const [x, y] = [long.map(({ size }) => Math.log(size)), long.map(({ seconds }) => Math.log(seconds))];
  const [middleX, middleY] = [mean(x), mean(y)];
  const together = x.reduce((sum, one, at) => sum + (one - middleX) * ((y[at] ?? 0) - middleY), 0);
  return together / x.reduce((sum, one) => sum + (one - middleX) ** 2, 0);
}
