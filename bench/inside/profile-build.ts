// Tells whose code runs while all pages of a workbook are made in one thread: profile-build.ts FOLDER. Prints JSON.
import { Session } from "node:inspector/promises";
import { timeByCode } from "./code-of.ts";
import { openFolder } from "./open.ts";
import { pagesOf } from "./pages-of.ts";
import { openStopwatch } from "./stopwatch.ts";
import { viewsOf } from "./views-of.ts";

const [folder = "."] = process.argv.slice(2);
const opened = await openFolder(folder);
const session = new Session();
session.connect();
await session.post("Profiler.enable");
await session.post("Profiler.start");
const stopwatch = openStopwatch();
const { pages } = await pagesOf({ opened, ...viewsOf(opened, stopwatch) }, stopwatch);
const { profile } = await session.post("Profiler.stop");
session.disconnect();
console.log(JSON.stringify({ codes: [...timeByCode(profile)], pages }));
