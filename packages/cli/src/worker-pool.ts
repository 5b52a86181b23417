import { Worker } from "node:worker_threads";
import type { FileOutcome, LintTask } from "./lint-file.ts";
import type { Sliced } from "./packed-files.ts";
import type { RunSettings } from "./run-settings.ts";
import { type WorkerAnswer, workerArgument, type WorkerRequest } from "./worker-protocol.ts";

/** Files for one message: enough that messages cost little, few enough that no thread waits for another at the end. */
const chunkSize = 16;
/** Chunks in work or waiting to be taken, for each thread: bounds the memory when an early file takes long. */
const chunksAhead = 8;

/** Lints on several threads; gives the outcomes in the order of the tasks. Throws when a thread dies. */
export async function* lintInWorkers(
  tasks: Sliced<LintTask>,
  settings: RunSettings,
  threads: number,
): AsyncGenerator<readonly [LintTask, FileOutcome]> {
  const chunks = Math.ceil(tasks.length / chunkSize);
  const workers = Array.from({ length: Math.min(threads, chunks) }, () => startWorker(settings));
  const idle = [...workers];
  const inWork = new Map<number, ChunkInWork>();
  let next = 0;
  const give = (worker: LintWorker): void => {
    if (next >= chunks || inWork.size >= workers.length * chunksAhead) {
      idle.push(worker);
      return;
    }
    const chunk = tasks.slice(next * chunkSize, (next + 1) * chunkSize);
    const outcomes = worker.lint(chunk);
    // A failure is seen by whoever takes the outcomes, below.
    outcomes.then(
      () => give(worker),
      () => undefined,
    );
    inWork.set(next++, { chunk, outcomes });
  };
  try {
    for (let at = 0; at < chunks; at++) {
      for (const worker of idle.splice(0)) give(worker);
      const { chunk, outcomes } = inWork.get(at) ?? { chunk: [], outcomes: [] };
      for (const [index, outcome] of (await outcomes).entries()) {
        const task = chunk[index];
        if (task !== undefined) yield [task, outcome];
      }
      inWork.delete(at);
    }
  } finally {
    await Promise.all(workers.map((worker) => worker.end()));
  }
}

interface ChunkInWork {
  readonly chunk: readonly LintTask[];
  readonly outcomes: Promise<readonly FileOutcome[]>;
}

interface LintWorker {
  lint(tasks: readonly LintTask[]): Promise<readonly FileOutcome[]>;
  end(): Promise<void>;
}

function startWorker(settings: RunSettings): LintWorker {
  // The program is one file, which is also what each thread runs.
  const worker = new Worker(process.argv[1] ?? "", { argv: [workerArgument], workerData: settings });
  return {
    lint: (tasks) =>
      new Promise((resolve, reject) => {
        worker.once("error", reject);
        worker.once("message", ({ outcomes }: WorkerAnswer) => {
          worker.off("error", reject);
          resolve(outcomes);
        });
        worker.postMessage({ tasks } satisfies WorkerRequest);
      }),
    end: async () => {
      await worker.terminate();
    },
  };
}
