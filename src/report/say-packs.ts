import { formatList } from "../text/format-list.ts";
import { formatCount } from "../text/format-number.ts";
import type { BuildFacts } from "./context.ts";

/** "datasets (6 packs, 1,234 rows, 3 of them replaced) and my-cities (1 pack, 12 rows)". */
export function sayPacks({ folders, packs }: BuildFacts): string {
  const said = folders.map(({ shown }, layer) => {
    const own = packs.filter((pack) => pack.layer === layer);
    const rows = own.reduce((sum, pack) => sum + pack.rows, 0);
    const replaced = own.reduce((sum, pack) => sum + pack.replaced, 0);
    const those = replaced === 0 ? "" : `, ${replaced} of them replaced by a later folder`;
    return `${shown} (${formatCount(own.length, "pack")}, ${formatCount(rows, "row")}${those})`;
  });
  return formatList(said);
}
