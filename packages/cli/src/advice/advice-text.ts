import type { Language } from "@plimsoll/core";
import type { Advice, AdviceCaution, FileGroup } from "@plimsoll/core/plan";
import { englishAdviceText } from "./advice-text-en.ts";
import { koreanAdviceText } from "./advice-text-ko.ts";

/** Of a replayed history. */
export interface CountedCommits {
  /** Commits that were looked at, the newest. */
  readonly newest: number;
  /** So many are older. */
  readonly older: number;
  /** Among the newest, those that edit the Dockerfile or the ignore file and are not counted. */
  readonly uncounted: number;
}

/** What is said about a piece of advice, in one language. Code stands in backquotes. */
export interface AdviceText {
  /** Of `--advice`, in the help. */
  readonly option: string;
  readonly heading: string;
  /** Below advice for which no history is known. */
  readonly withoutHistory: string;
  /** Below advice from a history of which not all commits are counted: which are, or which are not. */
  counted(commits: CountedCommits): string;
  /** What to do and what it brings, as one sentence or several. */
  joined(parts: readonly string[]): string;
  /** What to do, as the beginning of a sentence; the line is shown in front of it. */
  what(reason: Advice["reason"]): string;
  /** `step`: the instruction that is kept, short; `more`: how many others are kept too. */
  keptInCommits(step: string, kept: number, commits: number, more: number): string;
  /** Each build gets another value of a build arg. */
  keptInBuilds(step: string, kept: number, builds: number, name: string): string;
  /** The kinds of files whose change alone does not rebuild the step any more. */
  keptFor(step: string, groups: readonly FileGroup[], more: number): string;
  keptForSome(step: string, before: number, after: number, kinds: number): string;
  cheaperInCommits(runs: number, commits: number): string;
  cheaperFor(runs: number, kinds: number): string;
  lessSent(bytes: string): string;
  fewerLayers(layers: number): string;
  caution(caution: AdviceCaution): string;
  /** Behind what is shown, when there is more. */
  more(count: number): string;
  readonly fullHint: string;
}

export const adviceText: Readonly<Record<Language, AdviceText>> = { en: englishAdviceText, ko: koreanAdviceText };
