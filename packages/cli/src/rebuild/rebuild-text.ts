import type { Language } from "@plimsoll/core";
import type { StepState } from "@plimsoll/core/plan";
import type { CauseText } from "@plimsoll/plan-view/views";
import type { MessageWithHelp } from "../cli-text.ts";
import type { RebuildHeading, RebuildOption } from "./rebuild-options.ts";
import { englishRebuildText } from "./rebuild-text-en.ts";
import { koreanRebuildText } from "./rebuild-text-ko.ts";

/** What `plimsoll rebuild` says, in one language. Code in messages stands in backquotes; sizes come as text. */
export interface RebuildText extends CauseText {
  readonly help: RebuildHelp;
  readonly states: Readonly<Record<StepState, string>>;
  steps(count: number): string;
  /** In front of the steps: what is compared. */
  compared(comparison: ShownComparison): string;
  /** In front of the stages that are not built. */
  readonly notBuilt: string;
  /** `bytes` is undefined when nothing is known of them. */
  verdict(verdict: Verdict): string;
  /** Base images whose config is not known. */
  assumed(images: readonly string[]): string;
  readonly columns: Readonly<Record<"line" | "step" | "state" | "because", string>>;
  foldedSteps(count: number): string;
  readonly why: WhyText;
  readonly unread: UnreadText;
  readonly problems: RebuildProblems;
}

interface RebuildHelp {
  readonly description: string;
  readonly options: Readonly<Record<RebuildOption, string>>;
  readonly headings: Readonly<Record<RebuildHeading, string>>;
  readonly examples: string;
}

/** What "before" and "after" are. Several may hold at once. */
export interface ShownComparison {
  readonly since: { readonly revision: string; readonly commit: string | undefined; readonly implied: boolean } | undefined;
  readonly against: string | undefined;
  readonly againstFile: string | undefined;
  readonly changedFiles: number | undefined;
  readonly images: readonly string[];
  readonly buildArgs: readonly string[];
}

export interface Verdict {
  readonly rebuilt: number;
  readonly depends: number;
  /** Without those that the target does not need. */
  readonly all: number;
  readonly bytes: string | undefined;
  /** Whether `bytes` is only the least that it can be. */
  readonly atLeast: boolean;
}

export interface WhyText {
  heading(line: number, instruction: string): string;
  readonly itself: string;
  readonly always: string;
  readonly ifDiffers: string;
  readonly labels: Readonly<
    Record<"files" | "build-args" | "environment" | "steps" | "images" | "downloads" | "smallest", string>
  >;
  files(pattern: string, files: number, bytes: string): string;
  inContext(files: string, context: string): string;
  readonly unknownFiles: string;
  outside(name: string, always: boolean): string;
  /** A build arg in the name of an image; `line`: of its FROM. */
  imageArg(name: string, line: number): string;
  smallestFile(example: string, line: number): string;
  smallestArg(name: string, line: number): string;
  smallestInstruction(line: number): string;
  /** The change does it only if outputs differ. */
  unsure(change: string): string;
  readonly notNeeded: string;
}

export interface UnreadText {
  heading(files: number, bytes: string): string;
  readonly none: string;
  readonly unknown: string;
  readonly incomplete: string;
  directory(path: string, files: number): string;
  more(count: number, bytes: string): string;
}

/** What can be wrong with the request. */
export interface RebuildProblems {
  readonly nothingChanges: MessageWithHelp;
  together(first: string, second: string): MessageWithHelp;
  readonly changedWithoutContext: MessageWithHelp;
  readonly unreadWithoutContext: MessageWithHelp;
  readonly noContextFolder: MessageWithHelp;
  badLimit(value: string): MessageWithHelp;
  badLine(value: string): MessageWithHelp;
  badAgainstArg(value: string): MessageWithHelp;
  lineWithoutStep(line: number, nearest: { readonly line: number; readonly text: string } | undefined): MessageWithHelp;
  unknownImage(name: string, suggestion: string | undefined, known: readonly string[]): MessageWithHelp;
  noMatch(glob: string): MessageWithHelp;
  newFile(path: string): MessageWithHelp;
  outside(path: string): MessageWithHelp;
  ignored(path: string, ignoreFile: string): MessageWithHelp;
  readonly dockerfileChanged: MessageWithHelp;
  readonly ignoreFileChanged: MessageWithHelp;
  dockerfileMissing(path: string, revision: string): MessageWithHelp;
  readonly refusedBefore: MessageWithHelp;
  /** Files behind those that are named, whose content is not known either. */
  moreUnread(files: number): MessageWithHelp;
  outsideRepository(path: string): MessageWithHelp;
  contextMissing(path: string, revision: string): MessageWithHelp;
  /** A source that git leaves out on both sides. */
  unseenSource(path: string): MessageWithHelp;
  overLimit(limit: string, found: string, atLeast: boolean, heaviest: readonly string[]): MessageWithHelp;
  heaviest(line: number, instruction: string, bytes: string | undefined): string;
}

export const rebuildText: Readonly<Record<Language, RebuildText>> = { en: englishRebuildText, ko: koreanRebuildText };
