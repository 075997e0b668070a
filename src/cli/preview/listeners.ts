import { randomUUID } from "node:crypto";
import type { Session } from "better-sse";
import type { DatasetFolder } from "../../report/context.ts";
import { shownPath } from "../../report/shown-path.ts";
import { tagOf } from "./served-page.ts";
import type { Shown } from "./shown-pages.ts";

/** Who listens to the events of a page, and what was told last. */
interface Listener {
  readonly path: string;
  readonly session: Session;
  told: string;
}

/** Tells listeners how their pages are, where that is not what they were told last. */
export function openListeners(shown: (path: string) => Promise<Shown>, folders: () => readonly DatasetFolder[]) {
  const server = randomUUID();
  const listeners = new Set<Listener>();
  const tell = async (listener: Listener): Promise<void> => {
    const { html, problems } = await shown(listener.path);
    const build = { folders: folders() };
    const told = problems.map((one) => ({ ...one, where: shownPath(one.where, build) }));
    const state = { server, tag: tagOf(html), problems: told };
    const text = JSON.stringify(state);
    if (text === listener.told || !listener.session.isConnected) return;
    listener.told = text;
    listener.session.push(state, "state");
  };
  return {
    add: (path: string, session: Session): void => {
      const listener = { path, session, told: "" };
      listeners.add(listener);
      session.once("disconnected", () => listeners.delete(listener));
      tell(listener).catch(() => undefined);
    },
    tellAll: async (): Promise<void> => {
      for (const listener of listeners) await tell(listener);
    },
  };
}
