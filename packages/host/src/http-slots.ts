/** Gives leave to ask a server; what is given back goes to whoever waits longest. */
export interface HttpSlots {
  /** Gives a function that gives it back. Calling that again does nothing. */
  take(origin: string): Promise<() => void>;
}

export function createHttpSlots(each: number): HttpSlots {
  const taken = new Map<string, number>();
  const waiting = new Map<string, (() => void)[]>();
  const release = (origin: string): void => {
    const next = waiting.get(origin)?.shift();
    if (next === undefined) taken.set(origin, (taken.get(origin) ?? 1) - 1);
    else next();
  };
  return {
    async take(origin) {
      const count = taken.get(origin) ?? 0;
      if (count < each) taken.set(origin, count + 1);
      else
        await new Promise<void>((resolve) => {
          const queue = waiting.get(origin) ?? [];
          queue.push(resolve);
          waiting.set(origin, queue);
        });
      let isHeld = true;
      return () => {
        if (isHeld) release(origin);
        isHeld = false;
      };
    },
  };
}
