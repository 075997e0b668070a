import { choose, onChange, toggle } from "./choice.ts";
import { all, button, make, wordsOf } from "./dom.ts";

const section = make("section", "", {
  class: "compare screen",
  "aria-labelledby": "compare-h",
  id: "compare",
  hidden: "",
});

/** A table of sums goes before one of places. */
const orderOf = (table: Element): number => Number(table.getAttribute("data-compare"));

const rowOf = (table: HTMLTableElement, city: string): HTMLTableRowElement | null =>
  table.querySelector<HTMLTableRowElement>(`tbody tr[data-c="${CSS.escape(city)}"]`);

/** The rows of one table turned on their side: a line a column, a column a city. */
function turned(table: HTMLTableElement, cities: readonly string[]): readonly HTMLTableRowElement[] {
  const titles = [...(table.tHead?.rows[0]?.cells ?? [])].map(wordsOf);
  return titles.slice(1).flatMap((title, at) => {
    const cells = cities.map((city) => {
      const cell = rowOf(table, city)?.cells[at + 1];
      return cell === undefined ? "" : wordsOf(cell);
    });
    if (cells.every((text) => text === "")) return [];
    const row = make("tr");
    row.append(
      make("th", title, { scope: "row" }),
      ...cells.map((text) => make("td", text === "" ? "none seen" : text)),
    );
    return [row];
  });
}

function sideBySide(
  cities: readonly string[],
  tables: readonly HTMLTableElement[],
  nameOf: (city: string) => string,
): HTMLTableElement {
  const table = make("table");
  const head = table.createTHead().insertRow();
  head.append(make("th", "", { scope: "col" }), ...cities.map((city) => make("th", nameOf(city), { scope: "col" })));
  const corner = head.cells[0];
  if (corner !== undefined) corner.textContent = "What";
  table.createCaption().textContent = `Side by side: ${cities.map(nameOf).join(", ")}`;
  for (const one of tables) {
    const body = table.createTBody();
    body.append(...turned(one, cities));
  }
  return table;
}

/** Two to four cities that are kept stand side by side below the first table of the page. */
export function openCompare(): void {
  const tables = all<HTMLTableElement>("main table[data-compare]").toSorted((a, b) => orderOf(a) - orderOf(b));
  const [first] = tables;
  if (first === undefined) return;
  const nameOf = (city: string): string => {
    const cell =
      rowOf(first, city)?.cells[0] ??
      document.querySelector(`tr[data-c="${CSS.escape(city)}"]`)?.querySelector("th, td");
    return cell instanceof Element ? wordsOf(cell) : city;
  };
  const anchor = document.querySelector("main > .scroll, main > figure");
  anchor?.after(section);
  onChange(({ chosen }) => {
    section.hidden = chosen.length === 0;
    const letGo = chosen.map((city) =>
      button(`${nameOf(city)} ✕`, () => toggle(city), { "aria-label": `Let ${nameOf(city)} go`, class: "chip" }),
    );
    const bar = make("p");
    bar.append(
      ...letGo,
      button("Clear", () => choose([]), { class: "chip" }),
    );
    const hint = make("p", "Keep one to three more cities (☆) to see them side by side.", { class: "note" });
    const heading = make("h2", "Side by side", { id: "compare-h" });
    const frame = make("div", "", { class: "scroll", role: "region", tabindex: "0", "aria-label": "Side by side" });
    if (chosen.length > 1) frame.append(sideBySide(chosen, tables, nameOf));
    section.replaceChildren(heading, bar, chosen.length > 1 ? frame : hint);
  });
}
