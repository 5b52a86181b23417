import type { AnyRule } from "@plimsoll/core";
import type { FileReport, Tally } from "../file-report.ts";

/** What people and other programs read. */
export const reportFormats = [
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
/** Those of `lint`: `blob` is what `merge` reads. */
export const formats = [...reportFormats, "blob"] as const;
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
  /** `files`: what `file` gave, in the order of the files, without what was empty; may be gone through several times. Gives the pieces of the text. */
  document(files: FileParts, total: Tally, details: EndDetails): Iterable<string>;
}

/** Parts of many files, which need not lie in memory. */
export interface FileParts extends Iterable<string> {
  readonly length: number;
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
  /** Of the run, by id. */
  readonly rules: ReadonlyMap<string, AnyRule>;
}
