/** What is known of a request before it is answered. */
export interface Asked {
  readonly method?: string | undefined;
  readonly url?: string | undefined;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** The same with every one that came twice. */
  readonly headersDistinct: Readonly<Record<string, readonly string[] | undefined>>;
}

/** What a request may have: a path below the pages, without a slash before it, and what stands behind its question mark. */
export interface Allowed {
  readonly path: string;
  readonly query: URLSearchParams;
}

export interface Refused {
  readonly status: 400 | 403 | 405;
  readonly says: string;
}

const refuse = (status: Refused["status"], says: string): Refused => ({ status, says });

/** A decoded path that could mean another place than it says. */
const isTricky = (path: string): boolean =>
  /[\\\p{Cc}]/u.test(path) || path.split("/").some((part) => part === "." || part === "..") || path.includes("//");

function readUrl(url: string): Allowed | Refused {
  const [raw = "", search = ""] = url.split(/\?(.*)/s, 2);
  if (!raw.startsWith("/")) return refuse(400, "not a path");
  try {
    const path = decodeURIComponent(raw);
    return isTricky(path) ? refuse(400, "not a path") : { path: path.slice(1), query: new URLSearchParams(search) };
  } catch (cause) {
    if (cause instanceof URIError) return refuse(400, "not a path");
    throw cause;
  }
}

/**
 * What a request asks for, or why it is refused. Only this computer's own names are answered, so that no page of the
 * web can read the preview by a name that leads here, and only pages of the preview may ask for more.
 */
export function judgeRequest({ method, url = "", headers, headersDistinct }: Asked, port: number): Allowed | Refused {
  const hosts = ["127.0.0.1", "localhost", "[::1]"].map((name) => `${name}:${port}`);
  const { origin } = headers;
  const [host, ...more] = headersDistinct["host"] ?? [];
  if (host === undefined || more.length > 0 || !hosts.includes(host.toLowerCase()))
    return refuse(403, "not for this host");
  const isOwn = typeof origin === "string" && hosts.some((one) => origin.toLowerCase() === `http://${one}`);
  if (origin !== undefined && !isOwn) return refuse(403, "not for this origin");
  const isElsewhere = ["cross-site", "same-site"].includes(String(headers["sec-fetch-site"]));
  if (isElsewhere && headers["sec-fetch-mode"] !== "navigate") return refuse(403, "not for this origin");
  if (method !== "GET" && method !== "HEAD") return refuse(405, "only GET and HEAD");
  return readUrl(url);
}
