import type { AskedPart, QueryRecord, Staleness } from "../../model/query-record.ts";
import { formatDate } from "../../text/format-date.ts";
import { formatList } from "../../text/format-list.ts";
import { formatCount } from "../../text/format-number.ts";
import type { BuildFacts } from "../context.ts";
import { escapeHtml } from "../escape.ts";
import { shownPath } from "../shown-path.ts";

const stale: Readonly<Record<Staleness, string>> = {
  "connection-failed": "The database could not be asked for this report: these are the last rows that it gave.",
  "query-changed": "The query was changed after these rows were asked for; below stands its text of then.",
};

/** "25 November 2026, 15:53 UTC", or the day alone. */
function sayMoment(askedAt: string): string {
  const [day = "", time] = askedAt.split("T");
  return time === undefined ? formatDate(day) : `${formatDate(day)}, ${time.slice(0, 5)} UTC`;
}

function sayAsked({ connection, engine, askedAt, rows, files }: QueryRecord): string {
  const count = formatCount(rows, "row");
  if (connection !== undefined)
    return `${count} of the connection ${connection} (${engine}), asked on ${sayMoment(askedAt)}.`;
  const from = files.length === 0 ? "" : ` from ${formatList(files.map(({ file }) => file))}`;
  return `${count}, worked out${from} by ${engine} on ${sayMoment(askedAt)}.`;
}

function item({ path, record, stale: why }: AskedPart, build: BuildFacts): string {
  const mark = why === undefined ? "" : ` <strong>${stale[why]}</strong>`;
  const sums = record.files.map(({ file, sha256 }) => `${file} had the SHA-256 ${sha256}`).join("; ");
  const held = sums === "" ? "" : `<p class="note">${escapeHtml(sums)}.</p>`;
  return `<li><code>${escapeHtml(shownPath(path, build))}</code>: ${escapeHtml(sayAsked(record))}${mark}<details><summary>The query</summary><pre><code>${escapeHtml(record.query.trim())}</code></pre>${held}</details></li>`;
}

/** The queries that parts of tables come from: who was asked what, when, and how many rows came; nothing where there are none. */
export function renderAskedParts(build: BuildFacts): string {
  const { asked = [] } = build;
  if (asked.length === 0) return "";
  const items = asked.map((part) => item(part, build)).join("");
  return `<h3 id="asked">asked: ${formatCount(asked.length, "query", "queries")}</h3><p>Rows of these files are answers of a database. Each row names its own source; here stands who was asked for it, when, and in which words.</p><ul class="sources">${items}</ul>`;
}
