/** All elements below `root` that match. */
export const all = <Found extends Element = HTMLElement>(selector: string, root: ParentNode = document): Found[] => [
  ...root.querySelectorAll<Found>(selector),
];

/** A new element with words and attributes. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  text = "",
  attributes: Readonly<Record<string, string>> = {},
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.textContent = text;
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

export function button(text: string, act: () => void, attributes: Readonly<Record<string, string>> = {}) {
  const element = make("button", text, { type: "button", ...attributes });
  element.addEventListener("click", act);
  return element;
}

/** What a cell says, without the numbers of its footnotes and without buttons. */
export function wordsOf(cell: Element): string {
  const copy = cell.cloneNode(true);
  if (copy instanceof Element) for (const extra of all(".cite, .footnote-ref, button, svg", copy)) extra.remove();
  return (copy.textContent ?? "").replace(/\s+/g, " ").trim();
}

const spoken = make("p", "", { class: "spoken", role: "status" });

/** Says something to those who listen to the page. */
export function say(text: string): void {
  if (!spoken.isConnected) document.body.append(spoken);
  spoken.textContent = text;
}
