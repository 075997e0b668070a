// Tells how long each part of a build takes in one process: parts-of-build.ts FOLDER views|pages. Prints JSON.
import { openFolder } from "./open.ts";
import { openStopwatch } from "./stopwatch.ts";
import { viewsOf } from "./views-of.ts";

const [folder = ".", until = "views"] = process.argv.slice(2);
const stopwatch = openStopwatch();
const opened = await openFolder(folder);
const ready = viewsOf(opened, stopwatch);
const count =
  until === "pages" ? await (await import("./pages-of.ts")).pagesOf({ opened, ...ready }, stopwatch) : undefined;
const { draw, pages, ...others } = stopwatch.spent();
const ownPages = draw &&
  pages && { pages: { wall: pages.wall - draw.wall, processor: pages.processor - draw.processor } };
const parts = { ...others, ...(draw && { draw }), ...ownPages };
console.log(JSON.stringify({ parts, count, peak: (process.resourceUsage().maxRSS * 1024) / 1e6 }));
