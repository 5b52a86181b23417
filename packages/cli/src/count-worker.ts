import type { Worker } from "node:worker_threads";

/** Tells the entry of the program that it runs on a thread which compresses layers. Known without loading node's threads. */
export const countArgument = "--plimsoll-count";

/** Starts such a thread: the program is one file, which is also what each thread runs. */
export async function startCountWorker(): Promise<Worker> {
  const { Worker: Thread } = await import("node:worker_threads");
  return new Thread(process.argv[1] ?? "", { argv: [countArgument] });
}

/** What such a thread does until it is ended. */
export async function serveAsCounter(): Promise<void> {
  const { serveCountThread } = await import("@plimsoll/host/compress");
  await serveCountThread();
}
