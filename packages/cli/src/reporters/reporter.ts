import type { FileReport, Tally } from "../file-report.ts";

export const formats = [
  "pretty",
  "json",
  "compact",
  "gnu",
  "markdown",
  "sarif",
  "github",
  "gitlab",
  "codeclimate",
  "checkstyle",
  "junit",
  "sonarqube",
  "hadolint",
] as const;
export type Format = (typeof formats)[number];

/** Turns reports into the text of one format. Pure: the parts of the files may be made in any order, on any thread. */
export type Reporter = StreamedReporter | WholeReporter;

/** Written while the run goes on: `start`, the files in their order with `between` among those that are not empty, and `end`. */
export interface StreamedReporter extends FileReporter {
  readonly kind: "streamed";
  readonly start: string;
  readonly between: string;
  end(total: Tally, details: EndDetails): string;
}

/** Written when all is known, because something of the whole stands before the files. */
export interface WholeReporter extends FileReporter {
  readonly kind: "whole";
  /** `files`: what `file` gave, in the order of the files, without what was empty. */
  document(files: readonly string[], total: Tally, details: EndDetails): string;
}

interface FileReporter {
  /** Empty when there is nothing to show. */
  file(report: FileReport): string;
}

export interface EndDetails {
  /** `--statistics`. */
  readonly statistics: boolean;
  /** Whether any file had something to show. */
  readonly anyFile: boolean;
  /** Files that could not be read, or not be fixed. */
  readonly unreadable: number;
}
