// Changes the same two cells of the shipped facts to another sum each time it is run in a copy of them, so that what follows must be made anew.
import { readFileSync, writeFileSync } from "node:fs";

const path = "datasets/china/amounts.csv";
const text = readFileSync(path, "utf8");
const changed = text.replace(
  /^(hohhot-.*?,)(\d{9}),\2,/gm,
  (_, before: string, sum: string) => `${before}${Number(sum) + 1_000_000},${Number(sum) + 1_000_000},`,
);
if (changed === text) throw new Error(`${path} has no plain sum of Hohhot`);
writeFileSync(path, changed);
