/** Runs a task when fewer than the limit run. Rejects for one that is cancelled while it waits. */
export type Queue = <Result>(signal: AbortSignal, task: () => Promise<Result>) => Promise<Result>;

export function createQueue(atOnce: number): Queue {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (signal, task) => {
    if (running >= atOnce) await new Promise<void>((go) => waiting.push(go));
    else running += 1;
    try {
      signal.throwIfAborted();
      return await task();
    } finally {
      // The place goes to who waits longest, if anyone does.
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}
