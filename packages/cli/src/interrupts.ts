import { exitCodes } from "./exit-code.ts";

/** Whether somebody asked the process to end. */
export interface Interrupts {
  happened(): boolean;
}

/**
 * From now on Ctrl-C does not end the process in the middle of its work: a file that is being replaced would leave a temporary
 * one behind. Whoever calls this asks between two files.
 */
export function catchInterrupts(): Interrupts {
  let interrupted = false;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => {
      interrupted = true;
    });
  }
  return { happened: () => interrupted };
}

/** Ctrl-C ends the program at once, after what is given here. Nothing must be in the middle of being written. Gives what undoes this. */
export function onInterrupt(cleanUp: () => void): () => void {
  const end = (): never => {
    cleanUp();
    process.exit(exitCodes.interrupted);
  };
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  for (const signal of signals) process.once(signal, end);
  return () => {
    for (const signal of signals) process.off(signal, end);
  };
}
