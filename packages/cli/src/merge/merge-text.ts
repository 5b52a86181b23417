import type { Language } from "@plimsoll/core";
import type { Note } from "../note.ts";
import { englishMerge } from "./merge-text-en.ts";
import { koreanMerge } from "./merge-text-ko.ts";
import type { BrokenBlob } from "./read-blob.ts";

type Told = Pick<Note, "message" | "help">;

export const mergeOptions = [
  ["--format <format>", "format"],
  ["-o, --output <file>", "output"],
  ["-q, --quiet", "quiet"],
  ["--statistics", "statistics"],
  ["--files-from <file>", "files-from"],
] as const;
export type MergeOption = (typeof mergeOptions)[number][1];

/** What `merge` says, in one language. Code stands in backquotes; a part is named as in `3/8`, and is empty for a run with a list of its own. */
export interface MergeText {
  readonly help: {
    readonly description: string;
    readonly argument: string;
    readonly options: Readonly<Record<MergeOption, string>>;
    readonly examples: string;
  };
  /** `reason` is the system's, or the blob's version. */
  readonly broken: Readonly<Record<BrokenBlob["why"], (reason: string, version: string) => Pick<Note, "message">>>;
  runAgain(part: string): string;
  otherCount(part: string, other: string, otherPart: string): Told;
  otherSettings(other: string): Told;
  otherFiles(files: number, other: string, otherFiles: number): Told;
  doubled(part: string, other: string): Told;
  missing(parts: readonly string[]): Told;
  incomplete(files: number, of: number): Told;
  doubledFile(path: string, other: string): Told;
  unanswered(paths: readonly string[], more: number): Told;
  noBlobs(folder: string): Told;
}

export const mergeText: Readonly<Record<Language, MergeText>> = { en: englishMerge, ko: koreanMerge };
