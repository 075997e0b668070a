// Takes the picture of the README from the built comparison page.
import { pathToFileURL } from "node:url";
import { launch } from "../tests/browser/in-chromium.ts";

const browser = await launch();
const page = await browser.newPage({ viewport: { width: 1240, height: 1000 } });
await page.goto(pathToFileURL("reports/html/index.html").href);
await page.screenshot({ path: "docs/picture.png" });
await browser.close();
