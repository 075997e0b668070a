import { make, wordsOf } from "./dom.ts";

const tip = make("div", "", { class: "tip", role: "tooltip", hidden: "" });
let leaving: ReturnType<typeof setTimeout> | undefined;

/** The words of a table row as a short list: each column that says something, with its title. */
function fill(row: HTMLTableRowElement): void {
  const titles = [...(row.closest("table")?.tHead?.rows[0]?.cells ?? [])].map(wordsOf);
  const lines = [...row.cells].map((cell, at) => ({ title: titles[at] ?? "", text: wordsOf(cell) }));
  const [head, ...rest] = lines;
  const list = make("dl");
  for (const { title, text } of rest.filter((one) => one.text !== "").slice(0, 8)) {
    list.append(make("dt", title), make("dd", text));
  }
  tip.replaceChildren(make("b", head?.text ?? ""), list);
}

function place(near: DOMRect): void {
  const { width, height } = tip.getBoundingClientRect();
  const left = Math.max(8, Math.min(near.left, innerWidth - width - 16));
  const below = near.bottom + 8 + height < innerHeight;
  tip.style.left = `${left + scrollX}px`;
  tip.style.top = `${(below ? near.bottom + 8 : Math.max(8, near.top - height - 8)) + scrollY}px`;
}

/** Shows what is known of a row beside its mark. It stays until it is left or dismissed. */
export function showTip(row: HTMLTableRowElement | null, near: DOMRect): void {
  clearTimeout(leaving);
  if (row === null) {
    tip.hidden = true;
    return;
  }
  if (!tip.isConnected) document.body.append(tip);
  fill(row);
  tip.hidden = false;
  place(near);
}

function hide(then: () => void): void {
  tip.hidden = true;
  then();
}

/** Hides it soon, but not while the pointer goes onto it. */
export function hideTip(then: () => void): void {
  clearTimeout(leaving);
  leaving = setTimeout(
    () => (tip.matches(":hover") ? tip.addEventListener("pointerleave", () => hide(then), { once: true }) : hide(then)),
    250,
  );
}

/** Escape, or a tap elsewhere, dismisses it. */
export function openTips(then: () => void): void {
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide(then);
  });
  document.addEventListener("pointerdown", (event) => {
    if (event.target instanceof Element && event.target.closest("svg, .tip") === null) hide(then);
  });
}
