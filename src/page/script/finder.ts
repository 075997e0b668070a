import { all, make } from "./dom.ts";

/** A field that narrows the list of cities as one types; Enter goes to the only one left, or the first. */
export function openFinder(): void {
  const box = document.querySelector<HTMLDetailsElement>(".find");
  if (box === null) return;
  const input = make("input", "", { type: "search", placeholder: "Type a city", "aria-label": "Type a city" });
  const items = all(".finder ul li", box);
  input.addEventListener("input", () => {
    const wanted = input.value.trim().toLowerCase();
    for (const item of items) item.hidden = !(item.textContent ?? "").toLowerCase().includes(wanted);
    for (const group of all(".finder > li", box)) group.hidden = all("ul li", group).every((item) => item.hidden);
  });
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter")
      items
        .find((item) => !item.hidden)
        ?.querySelector("a")
        ?.click();
  });
  box.querySelector("summary")?.after(input);
  box.addEventListener("toggle", () => {
    if (box.open) input.focus();
  });
}
