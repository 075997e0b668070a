import { allPublicMoney, cityMoney, type Parameters } from "../../src/derive/parameters.ts";
import { describeRecalculated } from "../long/describe-recalculated.ts";
import { assume, type Cases, sheetsOf } from "../long/recalculated-cases.ts";
import { scrambled } from "../long/scrambled.ts";
import { shippedTables } from "../shipped.ts";

const shipped = shippedTables();
const elsewhere: Parameters = { ...allPublicMoney, year: 2026, unstated_period: "in-full" };
const base = sheetsOf(shipped, cityMoney);
const thrown = sheetsOf(scrambled(shipped), cityMoney);

const cases: Cases = {
  "the shipped facts, with another year, preset and count of sums without a period": {
    given: assume(base, { ref_year: 2026, preset: "all-public-money", unstated_period: "in-full" }),
    wanted: sheetsOf(shipped, elsewhere),
  },
  "facts of every kind, thrown together": {
    given: thrown,
    wanted: thrown,
  },
};

describeRecalculated("the exported workbook of all facts, recalculated by LibreOffice", cases);
