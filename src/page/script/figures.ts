import { type Choice, current, look, onChange, toggle } from "./choice.ts";
import { all, say, wordsOf } from "./dom.ts";
import { hideTip, showTip } from "./tip.ts";

const cityOf = (element: Element): string => element.getAttribute("data-c") ?? "";

/** A band behind the row of a label that stands at the left edge of its picture. */
function band(svg: SVGSVGElement, label: SVGGraphicsElement, kind: string): void {
  const [outer, inner] = [svg.getBoundingClientRect(), label.getBoundingClientRect()];
  if (inner.height === 0 || inner.left - outer.left > 8) return;
  const scale = svg.viewBox.baseVal.height / outer.height;
  const rect = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  const at = {
    x: 0,
    y: (inner.top - outer.top) * scale - 3,
    width: svg.viewBox.baseVal.width,
    height: inner.height * scale + 6,
  };
  for (const [name, value] of Object.entries(at)) rect.setAttribute(name, String(value));
  rect.setAttribute("class", `band ${kind}`);
  svg.insertBefore(rect, svg.firstElementChild?.nextElementSibling?.nextElementSibling ?? null);
}

function draw(svg: SVGSVGElement, { chosen, looked }: Choice): void {
  for (const old of all<SVGRectElement>(".band", svg)) old.remove();
  for (const mark of all<SVGGraphicsElement>("[data-c]", svg)) {
    const city = cityOf(mark);
    const isChosen = chosen.includes(city);
    mark.classList.toggle("on", isChosen || city === looked);
    if (mark instanceof SVGTextElement && (isChosen || city === looked)) band(svg, mark, isChosen ? "kept" : "seen");
  }
}

/** The row of the table behind a picture that tells of a city. */
const rowOf = (svg: Element, city: string): HTMLTableRowElement | null =>
  svg.closest("figure")?.querySelector<HTMLTableRowElement>(`tr[data-c="${CSS.escape(city)}"]`) ?? null;

function show(svg: SVGSVGElement, mark: Element): void {
  const city = cityOf(mark);
  look(city);
  showTip(rowOf(svg, city), mark.getBoundingClientRect());
}

/** The nearest mark of a city on the same height, so that a whole row answers to the pointer. */
function markAt(svg: SVGSVGElement, event: PointerEvent): Element | undefined {
  if (event.target instanceof Element && event.target.hasAttribute("data-c")) return event.target;
  return all<SVGGraphicsElement>("text[data-c]", svg).find((label) => {
    const { top, bottom, left } = label.getBoundingClientRect();
    return event.clientY >= top - 3 && event.clientY <= bottom + 3 && left - svg.getBoundingClientRect().left < 8;
  });
}

/** Arrow keys go from city to city in a picture that has the focus; Enter keeps the city. */
function walk(svg: SVGSVGElement, event: KeyboardEvent): void {
  const marks = all<SVGGraphicsElement>("[data-c]", svg);
  const cities = [...new Set(marks.map(cityOf))];
  const at = cities.indexOf(current().looked ?? "");
  const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
  if (event.key === "Enter" && at >= 0) toggle(cities[at] ?? "");
  if (step === undefined || cities.length === 0) return;
  event.preventDefault();
  const next = cities[(at + step + cities.length) % cities.length];
  const mark = marks.find((one) => cityOf(one) === next);
  if (mark === undefined) return;
  mark.scrollIntoView({ block: "nearest" });
  show(svg, mark);
  say([...(rowOf(svg, next ?? "")?.cells ?? [])].map(wordsOf).join("; "));
}

function listen(svg: SVGSVGElement): void {
  svg.setAttribute("tabindex", "0");
  svg.addEventListener("pointermove", (event) => {
    const mark = markAt(svg, event);
    if (mark !== undefined && cityOf(mark) !== current().looked) show(svg, mark);
  });
  svg.addEventListener("pointerdown", (event) => {
    const mark = markAt(svg, event);
    if (mark !== undefined) show(svg, mark);
  });
  svg.addEventListener("pointerleave", (event) => {
    if (event.pointerType === "mouse") hideTip(() => look(undefined));
  });
  svg.addEventListener("dblclick", (event) => {
    const mark = event.target instanceof Element ? event.target.closest("[data-c]") : null;
    if (mark !== null) toggle(cityOf(mark));
  });
  svg.addEventListener("keydown", (event) => walk(svg, event));
  svg.addEventListener("blur", () => hideTip(() => look(undefined)));
}

/** A city that is looked at or kept is marked in every picture of the page. */
export function openFigures(): void {
  const pictures = all<SVGSVGElement>("figure svg").filter((svg) => svg.querySelector("[data-c]") !== null);
  pictures.forEach(listen);
  onChange((now) => {
    for (const svg of pictures) draw(svg, now);
  });
}
