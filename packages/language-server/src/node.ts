import { dirname, join } from "node:path";
import { createConnection } from "vscode-languageserver/node";
import { describeError } from "./answer.ts";
import { createServer } from "./create-server.ts";
import { startBuildsWorker } from "./host/node-builds-worker.ts";
import { createNodeHost } from "./host/node-host.ts";

/** Serves the client at the other end of what the arguments name: `--stdio`, `--node-ipc`, `--socket=N` or `--pipe=NAME`. */
export function serve(): void {
  const connection = createConnection();
  createServer(connection, createNodeHost({ rulePages: join(dirname(__filename), "rules"), startBuilder: startBuildsWorker }));
  // A bug of ours costs one answer, not the server.
  process.on("unhandledRejection", (error) => connection.console.error(describeError(error)));
  process.on("uncaughtException", (error) => connection.console.error(describeError(error)));
  connection.listen();
}
