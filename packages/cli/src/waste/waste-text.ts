import type { Language } from "@plimsoll/core";
import type { WasteCaution, WasteKind, WastePatch } from "@plimsoll/core/plan";
import { englishWasteText } from "./waste-text-en.ts";
import { koreanWasteText } from "./waste-text-ko.ts";

/** Something that is waste, as words are made of it. */
export interface ToldWaste {
  readonly kind: WasteKind;
  /** In backquotes already, with how many more there are; "" where no path says anything. */
  readonly paths: string;
  readonly by: string;
  /** How many packages besides `by`. */
  readonly more: number;
  /** 1-based lines of the steps that wrote it; empty where it is the step itself or the base image. */
  readonly lines: readonly number[];
}

/** What is said about waste, in one language. Code stands in backquotes. */
export interface WasteText {
  /** Of `--waste`, in the help. */
  readonly option: string;
  readonly heading: string;
  /** What happens there, as the beginning of a sentence; the line is shown in front of it. */
  what(waste: ToldWaste): string;
  /** What to do, as the beginning of a sentence. */
  remedy(patch: Pick<WastePatch, "how" | "params">): string;
  /** What to do where no patch can be made; "" for nothing that fits all. */
  hint(kind: WasteKind): string;
  withSize(what: string, size: string): string;
  /** `pulled` is undefined when it is not known. */
  saves(remedy: string, bytes: string, pulled: string | undefined): string;
  joined(parts: readonly string[]): string;
  caution(caution: WasteCaution): string;
  morePaths(paths: string, count: number): string;
  /** `unknown` counts layers whose size is not known. */
  efficiency(percent: string, kept: string, written: string, unknown: number): string;
  together(bytes: string, pulled: string | undefined): string;
  more(count: number): string;
  readonly fullHint: string;
}

export const wasteText: Readonly<Record<Language, WasteText>> = { en: englishWasteText, ko: koreanWasteText };
