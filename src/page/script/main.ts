import { keepInAddress } from "./address.ts";
import { look } from "./choice.ts";
import { openCompare } from "./compare.ts";
import { all } from "./dom.ts";
import { openDownloads } from "./downloads.ts";
import { openFigures } from "./figures.ts";
import { openFinder } from "./finder.ts";
import { openTables } from "./tables.ts";
import { openTips } from "./tip.ts";

// The page is whole before any of this runs; each part adds one thing, and none needs another page or a network.
// What it will add has its room from the first sight on, so that nothing moves.
document.documentElement.classList.add("js");
document.addEventListener("DOMContentLoaded", () => {
  openFigures();
  openTables();
  openCompare();
  openTips(() => look(undefined));
  openDownloads();
  openFinder();
  keepInAddress(new Set(all<Element>("[data-c]").map((one) => one.getAttribute("data-c") ?? "")));
});
