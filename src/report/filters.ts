import type { Filter } from "./filter.ts";
import { boundsFilter } from "./filters/bounds.ts";
import { cityFilter } from "./filters/city.ts";
import { compactFilter } from "./filters/compact.ts";
import { countFilter } from "./filters/count.ts";
import { dateFilter } from "./filters/date.ts";
import { figureFilter } from "./filters/figure.ts";
import { listFilter } from "./filters/list.ts";
import { moneyFilter } from "./filters/money.ts";
import { ordinalFilter } from "./filters/ordinal.ts";
import { perFilter } from "./filters/per.ts";
import { percentFilter } from "./filters/percent.ts";

/** The catalogue of filters: each turns a value of the workbook into words. One line is one filter. */
export const filters: readonly Filter[] = [
  figureFilter,
  moneyFilter,
  percentFilter,
  compactFilter,
  boundsFilter,
  perFilter,
  ordinalFilter,
  countFilter,
  dateFilter,
  cityFilter,
  listFilter,
];
