import type { Language } from "@plimsoll/core";
import type { MessageWithHelp } from "../cli-text.ts";
import type { LayerRow } from "./compared-layers.ts";
import { englishDiffText } from "./diff-text-en.ts";
import { koreanDiffText } from "./diff-text-ko.ts";

/** What `plimsoll diff` says, in one language. Code in messages stands in backquotes; sizes come as text. */
export interface DiffText {
  readonly help: {
    readonly description: string;
    /** What is compared with. */
    readonly argument: string;
    readonly heading: string;
    readonly options: Readonly<Record<"fail-over" | "budget" | "format", string>>;
    readonly examples: string;
  };
  readonly columns: Readonly<Record<"line" | "step" | "before" | "after" | "growth" | "transfer", string>>;
  readonly states: Readonly<Record<LayerRow["state"], string>>;
  /** What a step or a base image was before the change. */
  was(text: string): string;
  /** In place of steps in a row that are the same. */
  sameSteps(count: number): string;
  verdict(verdict: DiffVerdict): string;
  readonly problems: DiffProblems;
}

export interface DiffVerdict {
  /** Of what is known, without its sign. */
  readonly bytes: string;
  readonly direction: "grows" | "shrinks" | "same";
  /** Compared with the whole image: `+8%`; undefined when its size is not known. */
  readonly share: string | undefined;
  /** What is pulled more or less, with its sign; undefined when it is not known. */
  readonly transfer: string | undefined;
  /** Whether no layer of the image is another one. */
  readonly untouched: boolean;
  /** Steps of which nothing is known. */
  readonly unknown: number;
  /** Line of the step that grows most. */
  readonly biggest: number | undefined;
}

export interface DiffProblems {
  badLimit(value: string): MessageWithHelp;
  neither(word: string): MessageWithHelp;
  both(word: string): MessageWithHelp;
  noContextFolder(dockerfile: string): MessageWithHelp;
  readonly refusedBefore: MessageWithHelp;
  overGrowth(limit: string, growth: string, atLeast: boolean, heaviest: readonly string[]): MessageWithHelp;
  grownStep(line: number, instruction: string, growth: string): string;
  unknownShare(limit: string): MessageWithHelp;
}

export const diffText: Readonly<Record<Language, DiffText>> = { en: englishDiffText, ko: koreanDiffText };
