import { createConnection } from "vscode-languageserver/node";
import { createServer } from "./create-server.ts";
import { createNodeHost } from "./host/node-host.ts";

/** Serves the client at the other end of what the arguments name: `--stdio`, `--node-ipc`, `--socket=N` or `--pipe=NAME`. */
export function serve(): void {
  const connection = createConnection();
  createServer(connection, createNodeHost());
  connection.listen();
}
