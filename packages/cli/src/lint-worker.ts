import { lintFile } from "./lint-file.ts";
import type { RunSettings } from "./run-settings.ts";
import { loadTools } from "./tools.ts";
import type { WorkerAnswer, WorkerRequest } from "./worker-protocol.ts";

/** What a thread of the pool does until it is ended. */
export async function serveAsWorker(): Promise<void> {
  const { parentPort: port, workerData } = await import("node:worker_threads");
  if (port === null) return;
  // What the pool passes when it starts a thread: see worker-pool.ts.
  const settings = workerData as RunSettings;
  const tools = await loadTools(settings);
  port.on("message", ({ tasks }: WorkerRequest) => {
    tools.shellcheck?.ahead(tasks);
    const answer: WorkerAnswer = { outcomes: tasks.map((task) => lintFile(task, settings, tools)) };
    port.postMessage(answer);
  });
}
