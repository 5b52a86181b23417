import type { Language } from "@plimsoll/core";
import type { MessageWithHelp } from "../cli-text.ts";
import { englishHistoryText } from "./history-text-en.ts";
import { koreanHistoryText } from "./history-text-ko.ts";
import type { HistoryHeading, HistoryOption } from "./history-options.ts";
import type { ShownCause } from "./history-view.ts";

/** What `plimsoll history` says, in one language. Code in messages stands in backquotes; sizes come as text. */
export interface HistoryText {
  readonly help: {
    readonly description: string;
    readonly options: Readonly<Record<HistoryOption, string>>;
    readonly headings: Readonly<Record<HistoryHeading, string>>;
    readonly examples: string;
  };
  /** Behind the name of the Dockerfile. */
  replayed(range: ShownRange): string;
  readonly columns: Readonly<Record<"line" | "step" | "rebuilt" | "size" | "perCommit" | "because", string>>;
  /** A few words, with the number of commits. */
  cause(cause: ShownCause): string;
  steps(spread: ShownSpread): string;
  /** `unknown`: steps that write what is not known. */
  bytes(spread: ShownSpread, unknown: number): string;
  /** Below the table, when some rebuilds are not certain. */
  readonly dependsNote: string;
  readonly wasteHeading: string;
  waste(waste: ShownWaste): string;
  readonly unseenHeading: string;
  /** `images` by tag. */
  unseen(images: readonly string[]): string;
  progress(done: number, of: number): string;
  /** What holds of the replay as a whole; one sentence each. */
  remark(remark: HistoryRemark): string;
  readonly problems: {
    badNumber(value: string): MessageWithHelp;
    contextElsewhere(dockerfile: string): MessageWithHelp;
    contextOutside(folder: string): MessageWithHelp;
    /** The repository has no files on disk. */
    readonly bare: MessageWithHelp;
    /** A folder that COPY --from takes from, and whose files are not followed. */
    namedContext(name: string): MessageWithHelp;
    notInBare(path: string): MessageWithHelp;
  };
}

export interface ShownRange {
  /** That were compared with the one before. */
  readonly compared: number;
  /** `2026-01-31`. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** Of so many in that time. */
  readonly all: number;
}

/** Numbers as text. */
export interface ShownSpread {
  readonly mean: string;
  /** What half of the commits and nine of ten stay below; undefined where that says no more than the mean. */
  readonly ranks: { readonly p50: string; readonly p90: string } | undefined;
  /** Whether it is what a single commit does. */
  readonly single: boolean;
  /** Of so many; "" when that means nothing. */
  readonly of: string;
}

export interface ShownWaste {
  readonly line: number;
  readonly text: string;
  readonly again: number;
  readonly present: number;
  readonly own: number;
  /** The line that causes most of it, when it is a step's. */
  readonly after: number | undefined;
  /** Whether the base image does. */
  readonly baseImage: boolean;
}

export type HistoryRemark =
  | { readonly kind: "broken"; readonly commits: number }
  | { readonly kind: "no-dockerfile"; readonly commits: number }
  /** Nothing was compared; `commits` were read. */
  | {
      readonly kind: "nothing";
      readonly because: "untouched" | "ignored" | "first-build" | "unbuildable";
      readonly commits: number;
    }
  | { readonly kind: "first-build" }
  | { readonly kind: "ignored-only"; readonly commits: number }
  | { readonly kind: "merges"; readonly commits: number }
  | { readonly kind: "shallow"; readonly from: string | undefined }
  | { readonly kind: "fixed"; readonly asked: boolean }
  | { readonly kind: "uncommitted" }
  | { readonly kind: "named-contexts"; readonly names: readonly string[] };

export const historyText: Readonly<Record<Language, HistoryText>> = { en: englishHistoryText, ko: koreanHistoryText };
