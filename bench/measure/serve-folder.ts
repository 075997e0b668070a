import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join, normalize } from "node:path";
import { lookup } from "mrmime";

export interface Served {
  readonly address: string;
  readonly close: () => void;
}

/** Serves the files of a folder to this computer alone. */
export async function serveFolder(folder: string): Promise<Served> {
  const server = createServer(({ url = "/" }, response) => {
    const { pathname } = new URL(url, "http://localhost");
    const path = join(folder, normalize(decodeURIComponent(pathname)));
    if (!existsSync(path)) return void response.writeHead(404).end();
    response.writeHead(200, { "content-type": lookup(path) ?? "application/octet-stream" }).end(readFileSync(path));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
