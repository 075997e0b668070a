import type { DrawPicture } from "../../src/chart/draw-picture.ts";
import { drawPicture } from "../../src/chart/render-svg.ts";
import type { Pack } from "../../src/check/packs.ts";
import type { Opened } from "../../src/cli/open-workbook.ts";
import { readScript, readStyle } from "../../src/cli/page-files.ts";
import { toPageJob } from "../../src/cli/page-job.ts";
import { workbookFacts } from "../../src/cli/workbook-facts.ts";
import type { Derived } from "../../src/derive/derived.ts";
import { toXlsx } from "../../src/export/xlsx/to-xlsx.ts";
import { renderPages } from "../../src/report/render-pages.ts";
import { silent } from "./open.ts";
import type { Stopwatch } from "./stopwatch.ts";

/** Draws one picture after the other, and keeps the time of that apart. */
function timedDrawing({ timeLong }: Stopwatch): DrawPicture {
  let last: Promise<unknown> = Promise.resolve();
  return (spec) => {
    const drawn = last.then(() => timeLong("draw", () => drawPicture(spec)));
    last = drawn.catch(() => undefined);
    return drawn;
  };
}

export interface Ready {
  readonly opened: Opened;
  readonly derived: Derived;
  readonly packs: readonly Pack[];
}

/** Makes every page here, in one thread and with nothing kept from before, with a given way to draw. */
export async function renderAll({ opened, derived, packs }: Ready, draw: DrawPicture) {
  const dress = { style: readStyle(), script: await readScript() };
  const job = toPageJob(opened, { derived, packs, dress }, silent(opened.root));
  const count = { pages: 0, bytes: 0 };
  const take = ({ html }: { readonly html: string }): void => {
    count.pages += 1;
    count.bytes += Buffer.byteLength(html);
  };
  const { problems } = await renderPages({ ...job, derived, drawPicture: draw, take });
  if (problems.some(({ level }) => level === "error")) throw new Error("a page has problems");
  return count;
}

/** Makes every page and the spreadsheet, each timed; "pages" is without the time of drawing. */
export async function pagesOf(ready: Ready, stopwatch: Stopwatch) {
  const { opened, derived } = ready;
  const count = await stopwatch.timeLong("pages", () => renderAll(ready, timedDrawing(stopwatch)));
  stopwatch.time("spreadsheet", () => toXlsx(derived, workbookFacts(opened, derived, silent(opened.root))));
  return count;
}
