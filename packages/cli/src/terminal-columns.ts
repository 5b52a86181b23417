import { isTerminal } from "./output.ts";

/** Columns to write in. Sentences are hard to read in very long lines, and do not fit into very short ones. */
export function terminalColumns(environment: Readonly<Record<string, string | undefined>>): number {
  const columns = isTerminal(1) ? process.stdout.columns : Number(environment["COLUMNS"]);
  return Math.min(120, Math.max(40, columns || 100));
}
