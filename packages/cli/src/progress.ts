import type { CliText } from "./cli-text.ts";
import { isTerminal, writeError } from "./output.ts";

/** A line at the bottom of the terminal that says how far the work is. */
export interface Progress {
  /** Number of files that are done. */
  show(done: number): void;
  /** Makes room for what is to be written. */
  clear(): void;
}

const silent: Progress = { show: () => undefined, clear: () => undefined };

/** Shows nothing in the first second, nor where nobody looks on. */
export function createProgress(files: number, text: Pick<CliText, "progress">): Progress {
  if (files < 2 || !isTerminal(2)) return silent;
  const start = Date.now();
  let shownAt = start + 900;
  let isShown = false;
  return {
    show(done) {
      const now = Date.now();
      if (now - shownAt < 100) return;
      shownAt = now;
      isShown = true;
      writeError(`\r\u001b[K${text.progress(done, files)}`);
    },
    clear() {
      if (isShown) writeError("\r\u001b[K");
      isShown = false;
    },
  };
}
