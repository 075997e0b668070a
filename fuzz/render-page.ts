import { shippedStyle } from "../src/chart/house-style.ts";
import type { BuildFacts } from "../src/report/context.ts";
import { renderPages } from "../src/report/render-pages.ts";
import { expectTold } from "./expect-told.ts";
import { openThreeCities } from "./three-cities.ts";

const build: BuildFacts = {
  title: "Three cities",
  toolVersion: "0.0.0",
  date: "2026-06-08",
  checksum: "0".repeat(64),
  folders: [{ path: "datasets", shown: "datasets" }],
  packs: [],
  style: "",
  house: shippedStyle,
  script: "",
};

const { derived } = openThreeCities();

/** Tags that act, and what in a tag does, once its texts in quotes are left out. */
const acting = /^<(?:script>|iframe|object|embed|base|meta http-equiv|link(?! rel=""))|\son\w+=/i;
const leading = /\s(?:href|src|action|formaction|xlink:href)="\s*(?:javascript|vbscript|data:text)/i;

/** The tags of a page that could run something in a reader's browser; what stands between tags is text. */
const actingTags = (html: string): readonly string[] =>
  (html.match(/<[a-z](?:"[^"]*"|[^>"])*>/gi) ?? []).filter(
    (tag) => leading.test(tag) || acting.test(tag.replace(/"[^"]*"/g, '""')),
  );

async function render(body: string) {
  const files = [
    { path: "page.md", folder: "reports", text: `---\ntitle: Page\n---\n${body}` },
    { path: "_part.md", folder: "reports", text: "part {{ word }}" },
  ];
  const { pages, problems } = await renderPages({ derived, files, build, mistakes: "in-place" });
  return { html: pages[0]?.html, problems, files: files.map(({ folder, path }) => `${folder}/${path}`) };
}

/** The tags that act in every page: those of citybook itself. */
const own = actingTags((await render("")).html ?? "");

/** Renders a page with this body; its mistakes must be told, and nothing of it may act. */
export async function renderBody(body: string): Promise<void> {
  const { html, problems, files } = await render(body);
  expectTold(problems, files);
  if (html === undefined) throw new Error("the page was not made");
  const found = actingTags(html);
  if (found.length > own.length) throw new Error(`the page acts: ${found.filter((tag) => !own.includes(tag)).join()}`);
}
