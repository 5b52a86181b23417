import type { FileReport, Tally } from "../file-report.ts";

export const formats = ["pretty", "json", "compact"] as const;
export type Format = (typeof formats)[number];

/**
 * Turns reports into the text of one format. Pure: the pieces may be made in any order, on any thread, and are put together as
 * `start`, the files in their order with `between` among those that are not empty, and `end`.
 */
export interface Reporter {
  readonly start: string;
  readonly between: string;
  /** Empty when there is nothing to show. */
  file(report: FileReport): string;
  end(total: Tally, details: EndDetails): string;
}

export interface EndDetails {
  /** `--statistics`. */
  readonly statistics: boolean;
  /** Whether any file had something to show. */
  readonly anyFile: boolean;
  /** Files that could not be read, or not be fixed. */
  readonly unreadable: number;
}
