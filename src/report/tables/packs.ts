import { countCell, textCell } from "../../chart/cells.ts";
import type { PageTable } from "../page-table.ts";
import { shownPath } from "../shown-path.ts";

/** The packs that the report was built from, later folders after those that they are laid on. */
export const packsTable: PageTable = {
  name: "packs",
  says: "the packs that the report was built from, with their rows and how many of these a later folder replaces",
  none: "No pack was read.",
  make: ({ build }) => {
    const some = build.packs.some(({ replaced }) => replaced > 0);
    return {
      caption: "Built from these packs",
      columns: [
        { title: "Pack" },
        { title: "Rows", numeric: true },
        ...(some ? [{ title: "Replaced by a later folder", numeric: true }] : []),
      ],
      rows: build.packs.map((pack) => [
        textCell(shownPath(pack.path, build)),
        countCell(pack.rows),
        ...(some ? [countCell(pack.replaced)] : []),
      ]),
    };
  },
};
