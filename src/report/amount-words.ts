import type { Amount } from "../check/tables/amounts.ts";
import { toNumber } from "../model/exact.ts";
import { sayAmount } from "../text/say-amount.ts";

/** One reading of a sum in words, as its source states it. */
export const sayRow = ({ low, high, share_pct, term_months_min, term_months_max, ...rest }: Amount): string =>
  sayAmount({
    ...rest,
    low: low && toNumber(low),
    high: high && toNumber(high),
    share: share_pct && toNumber(share_pct),
    months: [term_months_min, term_months_max],
  });
