import { rowsOfCity } from "../../derive/rows-of-city.ts";
import type { Place } from "../../model/problem.ts";
import type { PageContext } from "../context.ts";
import { escapeHtml } from "../escape.ts";
import { shownPath } from "../shown-path.ts";
import type { Tag } from "../tag.ts";

interface Row {
  readonly at: Place;
  readonly key: string;
}

/** The rows of the datasets that a city's page rests on, in the order of files and lines. */
function rowsOf({ derived, city }: PageContext): readonly Row[] {
  const readings = rowsOfCity
    .readings(derived, city)
    .map((row) => ({ at: row.at, key: `${row.key};source_id=${row.sourceId}` }));
  const packages = rowsOfCity
    .packages(derived, city)
    .map(({ package: row }) => ({ at: row.at, key: `package_id=${row.package_id}` }));
  return [...readings, ...packages].toSorted((a, b) =>
    a.at.file < b.at.file ? -1 : a.at.file > b.at.file ? 1 : (a.at.line ?? 0) - (b.at.line ?? 0),
  );
}

/** `{% mistakes %}`: how to report a mistake, with the file, line and key of every fact of the page's city. */
export const mistakesTag: Tag = {
  name: "mistakes",
  says: "how to report a mistake, with the file, line and key of every fact of the page's city",
  options: {},
  example: "{% mistakes %}",
  of: "city",
  render: (_words, page) => {
    const lines = rowsOf(page).map(({ at, key }) => `${shownPath(at.file, page.build)}:${at.line ?? ""} ${key}`);
    const build = `${page.path}, inputs ${page.build.checksum.slice(0, 16)}`;
    const facts =
      lines.length === 0
        ? ""
        : `<details class="screen"><summary>The rows behind this page (${lines.length})</summary><pre>${escapeHtml(lines.join("\n"))}</pre></details>`;
    return page.block(
      `<p class="note">Copy the line of the fact, say what is wrong and which source says so, and send it to whoever gave you this report, or mend the row and propose the change. This page is <code>${escapeHtml(build)}</code>.</p>${facts}`,
    );
  },
};
