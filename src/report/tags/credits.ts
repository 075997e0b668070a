import { formatCount } from "../../text/format-number.ts";
import credits from "../credits.json" with { type: "json" };
import { escapeHtml } from "../escape.ts";
import type { Tag } from "../tag.ts";

const line = ([licence, packages]: readonly [string, readonly string[]]): string =>
  `<li><strong>${escapeHtml(licence)}</strong>: ${escapeHtml(packages.join(", "))}</li>`;

/** `{% credits %}`: the packages that citybook is built on, by licence. */
export const creditsTag: Tag = {
  name: "credits",
  says: "the packages that citybook is built on, by licence",
  options: {},
  example: "{% credits %}",
  render: (_words, page) => {
    const licences = Object.entries(credits);
    const count = licences.reduce((sum, [, packages]) => sum + packages.length, 0);
    return page.block(
      `<details class="credits"><summary>${formatCount(count, "package")} under ${formatCount(licences.length, "licence")}</summary><ul>${licences.map(line).join("")}</ul></details>`,
    );
  },
};
