import type { Language } from "@plimsoll/core";
import type { MessageWithHelp } from "../cli-text.ts";
import { englishFmtText } from "./fmt-text-en.ts";
import { koreanFmtText } from "./fmt-text-ko.ts";

export type FmtHeading = "mode" | "style" | "files";
export type FmtOption =
  | "check"
  | "diff"
  | "indent"
  | "operator-position"
  | "keyword-case"
  | "blank-lines"
  | "config"
  | "no-config"
  | "stdin-filename";

/** What `plimsoll fmt` says, in one language. */
export interface FmtText {
  readonly help: {
    readonly description: string;
    readonly argument: string;
    readonly headings: Readonly<Record<FmtHeading, string>>;
    readonly options: Readonly<Record<FmtOption, string>>;
    readonly examples: string;
  };
  /** Before the path of a file that would change. */
  wouldChange(path: string): string;
  changed(path: string): string;
  /** The last line. */
  summary(counts: FmtCounts): string;
  readonly mixedInput: MessageWithHelp;
  /** What to do with a file that is not UTF-8. */
  readonly notUtf8Help: string;
}

export interface FmtCounts {
  /** Whether files are only looked at. */
  readonly checks: boolean;
  readonly changed: number;
  readonly same: number;
  readonly failed: number;
}

export const fmtText: Readonly<Record<Language, FmtText>> = { en: englishFmtText, ko: koreanFmtText };
