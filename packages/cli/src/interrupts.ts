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
