import { choose, current, onChange } from "./choice.ts";
import { all } from "./dom.ts";

const prefix = "#cities=";

/** The words that an address stands for; a broken one stands for nothing. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (cause) {
    if (cause instanceof URIError) return "";
    throw cause;
  }
}

const read = (): { cities: readonly string[]; at: string } => {
  const [cities = "", at = ""] = location.hash.startsWith(prefix)
    ? location.hash.slice(prefix.length).split("&at=")
    : ["", location.hash.slice(1)];
  return { cities: cities.split(",").filter((id) => /^[a-z0-9-]+$/.test(id)), at: decode(at) };
};

/** Opens what hides a place on the page, and goes there. */
function goTo(id: string): void {
  const target = document.getElementById(id);
  if (target === null) return;
  for (const one of all(".here")) one.classList.remove("here");
  for (const hidden of all<HTMLDetailsElement>("details", target)) if (target.matches("li")) hidden.open = true;
  const around = target.closest("details");
  if (around !== null) around.open = true;
  target.classList.add("here");
  target.scrollIntoView({ block: "nearest" });
  target.setAttribute("tabindex", "-1");
  target.focus({ preventScroll: true });
}

function write(at: string): void {
  const { chosen } = current();
  const place = at === "" ? "" : `&at=${encodeURIComponent(at)}`;
  const hash = chosen.length === 0 ? (at === "" ? "" : `#${at}`) : `${prefix}${chosen.join(",")}${place}`;
  if (hash !== location.hash) history.replaceState(null, "", hash === "" ? location.href.split("#")[0] : hash);
}

/** The choice lives in the address of the page, beside the place on it, and so survives a mail or a bookmark. */
export function keepInAddress(known: ReadonlySet<string>): void {
  const { cities, at } = read();
  choose(cities.filter((id) => known.has(id)));
  if (at !== "") goTo(at);
  onChange(() => write(read().at));
  addEventListener("hashchange", () => {
    const next = read();
    if (location.hash.startsWith(prefix)) choose(next.cities.filter((id) => known.has(id)));
    goTo(next.at);
  });
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="#"]') : null;
    if (link === null) return;
    event.preventDefault();
    const id = decode(link.getAttribute("href")?.slice(1) ?? "");
    const { chosen } = current();
    const hash = chosen.length === 0 ? `#${id}` : `${prefix}${chosen.join(",")}&at=${encodeURIComponent(id)}`;
    history.pushState(null, "", hash);
    goTo(id);
  });
  addEventListener("popstate", () => goTo(read().at));
}
