// Publishes a ready set of pages, for a test that kills it: publish-once.mjs SET.json FOLDER
import { readFileSync } from "node:fs";
import { takePlace } from "../../src/cli/publish/publish.ts";

const [, , set = "", out = ""] = process.argv;
const files: Record<string, string> = JSON.parse(readFileSync(set, "utf8"));
const place = takePlace(out);
await place.publish(Object.entries(files).map(([path, text]) => ({ path, text })));
place.leave();
