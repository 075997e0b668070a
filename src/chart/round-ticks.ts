/** Steps of 1, 2 or 5 from 0 to at least `reach`, at most about `most` of them; the last is the end of the axis. */
export function roundTicks(reach: number, most = 4): readonly number[] {
  if (reach <= 0) return [0, 1];
  const rough = reach / most;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((one) => one >= rough * (1 - 1e-9)) ?? 10 * power;
  const count = Math.ceil(reach / step - 1e-9);
  return Array.from({ length: count + 1 }, (_, at) => Number((at * step).toPrecision(12)));
}
