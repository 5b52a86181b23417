/** What the process ends with. */
export const exitCodes = {
  clean: 0,
  /** Something at or above `--fail-on`, or a file that BuildKit refuses. */
  findings: 1,
  /** Bad usage, a file or config that cannot be read, a file that could not be fixed, or a bug of ours. */
  broken: 2,
  /** Ended by Ctrl-C: 128 and the number of the signal, as shells have it. */
  interrupted: 130,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
