import {
  createServer,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type Server,
  type ServerResponse,
} from "node:http";
import { createSession, type Session } from "better-sse";
import { lookup } from "mrmime";
import { UserError } from "../../model/user-error.ts";
import { judgeRequest } from "./allowed-request.ts";

/** What is answered to a path: its text, and whether that stands for something that is not there. */
export interface Answer {
  readonly status: 200 | 404;
  readonly text: string | Uint8Array;
}

/** Who answers: pages and files by their path, and whoever listens to the events of a page. */
export interface Answering {
  readonly answer: (path: string) => Promise<Answer>;
  readonly listen: (path: string, session: Session) => void;
}

export interface PreviewServer {
  readonly port: number;
  /** Ends every connection, those of listeners too. */
  readonly close: () => Promise<void>;
}

/** Where the events of a page are, with the page behind a question mark; no page has this path. */
const eventsPath = "-/events";

/** For every answer: nothing is kept, framed, guessed at, or told to others. */
const headers: OutgoingHttpHeaders = {
  "Cache-Control": "no-store",
  "Content-Security-Policy": "frame-ancestors 'none'",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
};

const pageOf = (path: string): string => (path === "" ? "index.html" : path);

const typeOf = (path: string): string => {
  const type = lookup(path) ?? "text/plain";
  return /^text\/|json|xml|javascript/.test(type) ? `${type}; charset=utf-8` : type;
};

function send(response: ServerResponse, status: number, text: Answer["text"], more: OutgoingHttpHeaders): void {
  const body = typeof text === "string" ? Buffer.from(text) : text;
  response.writeHead(status, { ...headers, "Content-Length": body.length, ...more });
  response.end(response.req.method === "HEAD" ? undefined : body);
}

const plain = { "Content-Type": "text/plain; charset=utf-8" };

async function respond(request: IncomingMessage, response: ServerResponse, { answering, port }: Serving) {
  const judged = judgeRequest(request, port());
  if ("status" in judged) {
    const { status, says } = judged;
    const allow = status === 405 ? { Allow: "GET, HEAD" } : {};
    return send(response, status, `${says}\n`, { ...plain, ...allow, Connection: "close" });
  }
  const { path, query } = judged;
  if (path === eventsPath) {
    if (request.method === "HEAD") return send(response, 200, "", plain);
    const session = await createSession(request, response, { headers: { "X-Content-Type-Options": "nosniff" } });
    return answering.listen(pageOf((query.get("page") ?? "").replace(/^\//, "")), session);
  }
  const { status, text } = await answering.answer(pageOf(path));
  return send(response, status, text, { "Content-Type": status === 404 ? typeOf(".html") : typeOf(pageOf(path)) });
}

interface Serving {
  readonly answering: Answering;
  readonly port: () => number;
}

const portOf = (server: Server): number => {
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : 0;
};

function listening(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (cause: NodeJS.ErrnoException) => {
      const hint = "Name another with --port, or leave it out for a free one.";
      if (cause.code === "EADDRINUSE") reject(new UserError(`port ${port} is taken`, hint));
      else if (cause.code === "EACCES") reject(new UserError(`port ${port} may not be used`, hint));
      else reject(cause);
    });
    server.listen(port, "127.0.0.1", resolve);
  });
}

/** Serves what `answering` makes, on this computer alone. Port 0 is any free one. A port that is taken is a UserError. */
export async function openPreviewServer(answering: Answering, port: number): Promise<PreviewServer> {
  const serving: Serving = { answering, port: () => portOf(server) };
  const server = createServer((request, response) => {
    respond(request, response, serving).catch(() => {
      if (response.headersSent) response.destroy();
      else send(response, 500, "the preview could not answer\n", plain);
    });
  });
  await listening(server, port);
  return {
    port: portOf(server),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
