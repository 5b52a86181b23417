import { writeSync } from "node:fs";
import { createConnection } from "vscode-languageserver/node";
import { describeError } from "./answer.ts";
import { createServer } from "./create-server.ts";
import { createFrameGuard } from "./host/frame-guard.ts";
import { startBuildsWorker } from "./host/node-builds-worker.ts";
import { createNodeHost, type NodeHostOptions } from "./host/node-host.ts";
import { withClientFiles } from "./host/with-client-files.ts";
import { serverText } from "./server-text.ts";
import { startWarmUp } from "./warm-up.ts";

/** Serves the client at the other end of what the arguments name: `--stdio`, `--node-ipc`, `--socket=N` or `--pipe=NAME`. */
export function serve(pages: Pick<NodeHostOptions, "rulePages" | "ownPages"> = {}): void {
  const connection = createConnection();
  const host = createNodeHost({ ...pages, startBuilder: startBuildsWorker });
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
  if (process.argv.includes("--stdio")) endOnBrokenInput();
}

/** The reader of messages would wait for ever, and nobody would know why. */
function endOnBrokenInput(): void {
  const guard = createFrameGuard();
  process.stdin.on("data", (bytes: Buffer) => {
    const found = guard(bytes);
    if (found === undefined) return;
    const { LC_ALL, LC_MESSAGES, LANG } = process.env;
    const language = /^ko/i.test(LC_ALL || LC_MESSAGES || LANG || "") ? "ko" : "en";
    writeSync(2, `${serverText[language].brokenInput(JSON.stringify(found))}\n`);
    process.exit(1);
  });
}
