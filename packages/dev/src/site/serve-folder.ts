import { readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

/** A folder that is served on this machine alone. */
export interface ServedFolder {
  /** With a slash at its end. */
  readonly address: string;
  close(): void;
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
};

/** As any server of static files does it, below a path of its own so that an address from the top would be seen. `port` 0: a free one. */
export function serveFolder(folder: string, port: number): Promise<ServedFolder> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    const inside = path.startsWith("/plimsoll/") ? normalize(path.slice("/plimsoll".length)) : undefined;
    const file = inside === undefined ? undefined : fileAt(join(folder, inside));
    if (file === undefined) response.writeHead(404).end();
    else response.writeHead(200, { "content-type": types[extname(file)] ?? "application/octet-stream" }).end(readFileSync(file));
  });
  return new Promise((resolve) => {
    server.listen(port, "127.0.0.1", () => {
      const bound = server.address();
      const number = typeof bound === "object" && bound !== null ? bound.port : port;
      resolve({ address: `http://127.0.0.1:${number}/plimsoll/`, close: () => server.close() });
    });
  });
}

function fileAt(path: string): string | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory() === true) return fileAt(join(path, "index.html"));
  return found?.isFile() === true ? path : undefined;
}
