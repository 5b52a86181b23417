import type { MessagePort, Worker } from "node:worker_threads";
import type { BuildPort } from "./node-builds-message.ts";
import type { StartBuilder } from "./node-builds-thread.ts";

/** Tells the entry of the program that it runs on a thread which works out builds; the command line has the same. */
const buildsArgument = "--plimsoll-builds";

/** Tells it that the thread compresses layers; the command line has the same. */
const countArgument = "--plimsoll-count";

/** Starts a thread for builds: the program is one file, which is also what each thread runs. */
export const startBuildsWorker: StartBuilder = async (lost) => {
  const worker = await startThread(buildsArgument);
  // It has its own errors; one that ends it is told by its end.
  worker.on("error", () => {});
  worker.on("exit", lost);
  // The server ends when the client leaves, whatever is being worked out.
  worker.unref();
  return portOf(worker);
};

/** Whether this is such a thread: then it does its work until it is ended. */
export function serveAsThread(): boolean {
  const argument = process.argv[2];
  if (argument === buildsArgument) void serveAsBuilder();
  else if (argument === countArgument) void serveAsCounter();
  else return false;
  return true;
}

async function serveAsBuilder(): Promise<void> {
  const { parentPort } = await import("node:worker_threads");
  const { createNodeBuilds } = await import("./node-builds.ts");
  const { serveBuilds } = await import("./node-builds-serve.ts");
  if (parentPort === null) return;
  serveBuilds(portOf(parentPort), createNodeBuilds({ environment: process.env, startWorker: () => startThread(countArgument) }));
}

async function serveAsCounter(): Promise<void> {
  const { serveCountThread } = await import("@plimsoll/host/compress");
  await serveCountThread();
}

async function startThread(argument: string): Promise<Worker> {
  const { Worker: Thread } = await import("node:worker_threads");
  return new Thread(process.argv[1] ?? "", { argv: [argument] });
}

function portOf(end: Worker | MessagePort): BuildPort {
  return {
    listen: (listener) => void end.on("message", listener),
    post: (message) => end.postMessage(message),
  };
}
