import type { Worker } from "node:worker_threads";
import { openCountCache } from "./compress-cache.ts";
import type { CountedTar } from "./compress-count.ts";
import { countLayer } from "./compress-layer.ts";
import type { TarEntry } from "./compress-tar-entries.ts";

/** A thread that compresses one tar after the other. */
export interface CountThread {
  /** Rejects when the thread dies. */
  count(entries: readonly TarEntry[]): Promise<CountedTar>;
  end(): Promise<void>;
}

/** To a thread, one after the other; `cacheFolder` as in `openCountCache`. */
interface CountRequest {
  readonly entries: readonly TarEntry[];
  readonly cacheFolder: string | undefined;
}

export type StartWorker = () => Worker | Promise<Worker>;

export async function startCountThread(startWorker: StartWorker, cacheFolder: string | undefined): Promise<CountThread> {
  const worker = await startWorker();
  return {
    count: (entries) =>
      new Promise((resolve, reject) => {
        const died = (error: unknown): void =>
          reject(error instanceof Error ? error : new Error(`a thread ended with ${String(error)}`));
        worker.once("error", died);
        worker.once("exit", died);
        worker.once("message", (counted: CountedTar) => {
          worker.off("error", died);
          worker.off("exit", died);
          resolve(counted);
        });
        worker.postMessage({ entries, cacheFolder } satisfies CountRequest);
      }),
    end: async () => {
      await worker.terminate();
    },
  };
}

/** What such a thread does until it is ended. */
export async function serveCountThread(): Promise<void> {
  // node's threads take a while to load, and most runs need none.
  const { parentPort: port } = await import("node:worker_threads");
  port?.on("message", ({ entries, cacheFolder }: CountRequest) => {
    void countLayer(entries, { cache: openCountCache(cacheFolder) }).then((counted) => port.postMessage(counted));
  });
}
