/** What a reader has done to a page: how far it is scrolled, and what is open. */
export interface Place {
  readonly top: number;
  /** What stands at the top of the window, and how far below it, so that more above it does not push it away. */
  readonly anchor: { readonly id: string; readonly at: number } | undefined;
  readonly open: Readonly<Record<string, boolean>>;
}

/** A name for each part that can be opened: the figure or section it is in, its words, and which of these it is. */
function named(): ReadonlyMap<string, HTMLDetailsElement> {
  const found = new Map<string, HTMLDetailsElement>();
  for (const details of document.querySelectorAll("details")) {
    const around = details.id === "" ? details.parentElement?.closest("[id]")?.id : details.id;
    const words = details.querySelector("summary")?.textContent?.replace(/\d+/g, "") ?? "";
    for (let at = 0; ; at += 1) {
      const name = `${around ?? ""} ${words} ${at}`;
      if (found.has(name)) continue;
      found.set(name, details);
      break;
    }
  }
  return found;
}

/** The last thing with an id that begins above the upper third of the window. */
function anchor(): Place["anchor"] {
  const things = [...document.querySelectorAll("main [id]")].map((one) => ({
    id: one.id,
    at: one.getBoundingClientRect().top,
  }));
  return things.filter(({ at }) => at < innerHeight / 3).at(-1);
}

export const placeNow = (): Place => ({
  top: scrollY,
  anchor: scrollY === 0 ? undefined : anchor(),
  open: Object.fromEntries([...named()].map(([name, { open }]) => [name, open])),
});

/** Opens what was open, and scrolls so that what was at the top of the window is there again. */
export function goBack({ top, anchor: kept, open }: Place): void {
  for (const [name, details] of named()) details.open = open[name] ?? details.open;
  const thing = kept && document.getElementById(kept.id);
  const wanted = kept && thing ? scrollY + thing.getBoundingClientRect().top - kept.at : top;
  scrollTo({ top: wanted, behavior: "instant" });
}
