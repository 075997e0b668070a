import { type Choice, current, look, onChange, toggle } from "./choice.ts";
import { all, button, make, say, wordsOf } from "./dom.ts";
import { plainText } from "./plain-numbers.ts";
import { compareKeys, sortKey } from "./sort-key.ts";

const cityOf = (row: Element): string => row.getAttribute("data-c") ?? "";

interface Sorted {
  readonly column: number;
  readonly direction: 1 | -1;
}

function rowsOf(table: HTMLTableElement): readonly HTMLTableRowElement[] {
  return [...(table.tBodies[0]?.rows ?? [])];
}

/** Puts the rows in order: those that are kept first, then by the sorted column, then as they came. */
function arrange(table: HTMLTableElement, came: readonly HTMLTableRowElement[], sorted: Sorted | undefined): void {
  const key = ({ column }: Sorted, row: HTMLTableRowElement) => {
    const cell = row.cells[column];
    return sortKey(cell === undefined ? "" : plainText(wordsOf(cell)));
  };
  const kept = (row: Element) => Number(row.classList.contains("kept"));
  const keys = sorted && new Map(came.map((row) => [row, key(sorted, row)]));
  const order = came.toSorted((a, b) => {
    const [left, right] = [keys?.get(a), keys?.get(b)];
    const byColumn = sorted && left && right ? compareKeys(left, right, sorted.direction) : 0;
    return kept(b) - kept(a) || byColumn || came.indexOf(a) - came.indexOf(b);
  });
  const focused = document.activeElement;
  table.tBodies[0]?.append(...order);
  if (focused instanceof HTMLElement && table.contains(focused)) focused.focus({ preventScroll: true });
}

function openSorting(table: HTMLTableElement, apply: (sorted: Sorted) => void): void {
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])];
  heads.forEach((head, column) => {
    const title = wordsOf(head);
    const press = button(title, () => {
      const up = head.getAttribute("aria-sort") === "descending";
      const numeric = head.classList.contains("n");
      const first = head.getAttribute("aria-sort") === null;
      const direction = first ? (numeric && !/place|rank/i.test(title) ? -1 : 1) : up ? 1 : -1;
      for (const other of heads) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", direction === 1 ? "ascending" : "descending");
      apply({ column, direction });
      say(`Sorted by ${title}`);
    });
    // A browser leaves buttons out of a head that it repeats on the next sheet of paper.
    head.replaceChildren(make("span", title, { class: "printed" }), press);
  });
}

function openFilter(place: Element, table: HTMLTableElement, rows: readonly HTMLTableRowElement[]): void {
  const caption = table.caption?.textContent ?? "table";
  const input = make("input", "", {
    type: "search",
    placeholder: "Filter rows",
    "aria-label": `Filter rows of: ${caption}`,
  });
  input.addEventListener("input", () => {
    const wanted = input.value.trim().toLowerCase();
    const shown = rows.filter((row) => {
      row.hidden = !wordsOf(row).toLowerCase().includes(wanted);
      return !row.hidden;
    });
    say(`${shown.length} rows`);
  });
  place.append(input);
}

function openPins(rows: readonly HTMLTableRowElement[]): void {
  for (const row of rows) {
    const city = cityOf(row);
    if (city === "") continue;
    const name = row.cells[0] === undefined ? city : wordsOf(row.cells[0]);
    const pin = button("☆", () => toggle(city), {
      class: "pin",
      "aria-pressed": "false",
      "aria-label": `Keep ${name}`,
      title: "Keep, to compare",
    });
    row.cells[0]?.prepend(pin);
    row.addEventListener("pointerenter", () => look(city));
    row.addEventListener("pointerleave", () => look(undefined));
    row.addEventListener("focusin", () => look(city));
    row.addEventListener("focusout", () => look(undefined));
  }
}

function openTable(table: HTMLTableElement): void {
  const rows = rowsOf(table);
  let sorted: Sorted | undefined;
  if (rows.length > 2) {
    openSorting(table, (next) => {
      sorted = next;
      arrange(table, rows, sorted);
    });
  }
  const tools = table.parentElement?.querySelector(".tools");
  if (tools) openFilter(tools, table, rows);
  openPins(rows);
  let before = "";
  const show = ({ chosen, looked }: Choice): void => {
    for (const row of rows) {
      const city = cityOf(row);
      if (city === "") continue;
      row.classList.toggle("seen", city === looked);
      row.classList.toggle("kept", chosen.includes(city));
      const pin = row.querySelector(".pin");
      pin?.setAttribute("aria-pressed", String(chosen.includes(city)));
      if (pin !== null) pin.textContent = chosen.includes(city) ? "★" : "☆";
    }
    const now = chosen.join();
    if (now === before) return;
    // Moving a row takes the focus from what is in it, which tells all tables anew while this one is at it.
    before = now;
    arrange(table, rows, sorted);
  };
  show(current());
  onChange(show);
}

/** Tables sort, filter and keep cities, those behind a figure from when they are opened; without this they stand as they were written. */
export function openTables(): void {
  for (const table of all<HTMLTableElement>("main table")) {
    const around = table.closest("details");
    if (around === null || around.open) openTable(table);
    else around.addEventListener("toggle", () => openTable(table), { once: true });
  }
}
