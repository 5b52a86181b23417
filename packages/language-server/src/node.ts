import { createConnection } from "vscode-languageserver/node";
import { describeError } from "./answer.ts";
import { createServer } from "./create-server.ts";
import { startBuildsWorker } from "./host/node-builds-worker.ts";
import { createNodeHost, type NodeHostOptions } from "./host/node-host.ts";
import { withClientFiles } from "./host/with-client-files.ts";
import { startWarmUp } from "./warm-up.ts";

/** Serves the client at the other end of what the arguments name: `--stdio`, `--node-ipc`, `--socket=N` or `--pipe=NAME`. */
export function serve({ rulePages }: Pick<NodeHostOptions, "rulePages"> = {}): void {
  const connection = createConnection();
  const host = createNodeHost({ ...(rulePages === undefined ? {} : { rulePages }), startBuilder: startBuildsWorker });
  const served = withClientFiles(host, connection);
  createServer(connection, {
    ...served,
    start(options) {
      served.start?.(options);
      startWarmUp();
    },
  });
  // A bug of ours costs one answer, not the server.
  process.on("unhandledRejection", (error) => connection.console.error(describeError(error)));
  process.on("uncaughtException", (error) => connection.console.error(describeError(error)));
  connection.listen();
}
