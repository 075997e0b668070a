// Writes a made-up workbook of any size, to try what grows with it.
import { writeWorkbook } from "./synthetic/write-workbook.ts";

const [folder, cities = "300", measures = "10", amounts = "1", rankings = "20"] = process.argv.slice(2);
if (folder === undefined)
  throw new Error("name the folder to write: make-workbook.ts FOLDER [cities] [measures] [amounts] [rankings]");
writeWorkbook(folder, {
  cities: Number(cities),
  measuresOfCity: Number(measures),
  amountsOfMeasure: Number(amounts),
  rankingsOfCity: Number(rankings),
});
