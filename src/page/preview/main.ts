import { openPanel, type Told } from "./panel.ts";
import { goBack, type Place, placeNow } from "./place.ts";

// Listens for new states of the page and puts them in its place, where the reader left off. When a page is written over,
// this script runs again in the new one and finds the preview that the first one has begun.

interface State {
  readonly server: string;
  readonly tag: string;
  readonly problems: readonly Told[];
}

interface Preview {
  /** Told the state that a page has been written in. */
  readonly arrive: (tag: string) => void;
}

declare global {
  interface Window {
    citybookPreview?: Preview;
  }
}

const kept = "citybook preview: place";

/** What a page's policy lets run and dress it: another one means another script or style. */
const policyOf = (html: string): string =>
  /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? "";

/** Loads the page anew, as when its style or its script has changed, and comes back to the same place. */
function load(): void {
  sessionStorage.setItem(kept, JSON.stringify(placeNow()));
  location.reload();
}

function takeKept(): Place | undefined {
  const text = sessionStorage.getItem(kept);
  sessionStorage.removeItem(kept);
  return text === null ? undefined : JSON.parse(text);
}

/** Puts a page in the place of this one, at once and without a moment in which nothing is there. */
function write(html: string): void {
  document.open();
  document.write(html);
  document.close();
}

const stopped = "The preview has stopped.";

function openPreview(): Preview {
  const panel = openPanel();
  const policy = document.querySelector<HTMLMetaElement>("meta[http-equiv]")?.content;
  let [server, wanted] = ["", ""];
  let place = takeKept();
  let events: EventSource | undefined;

  const replace = async (): Promise<void> => {
    const html = await (await fetch(location.pathname)).text();
    place = placeNow();
    if (policyOf(html) === policy) write(html);
    else load();
  };
  const hear = ({ data }: MessageEvent<string>): void => {
    const state: State = JSON.parse(data);
    const isAnew = server !== "" && state.server !== server;
    server = state.server;
    panel.tell(state.problems);
    if (isAnew) load();
    else if (state.tag !== wanted) {
      wanted = state.tag;
      replace().catch(() => panel.say(stopped));
    }
  };
  const listen = (): void => {
    events?.close();
    if (document.hidden) return;
    events = new EventSource(`/-/events?page=${encodeURIComponent(decodeURIComponent(location.pathname))}`);
    events.addEventListener("state", hear);
    events.addEventListener("error", () => panel.say(stopped));
  };
  const arrive = (now: string): void => {
    wanted = now;
    // Writing over a page takes its listeners away. One that is hidden lets its connection go, since a browser has few.
    document.addEventListener("visibilitychange", listen);
    addEventListener("pagehide", () => events?.close());
    addEventListener("pageshow", ({ persisted }) => {
      if (persisted) listen();
    });
    panel.attach();
    if (place !== undefined) goBack(place);
    place = undefined;
  };
  document.addEventListener("DOMContentLoaded", listen, { once: true });
  return { arrive };
}

const tag = document.currentScript?.dataset["tag"] ?? "";
window.citybookPreview ??= openPreview();
const preview = window.citybookPreview;
document.addEventListener("DOMContentLoaded", () => preview.arrive(tag));
