import type { Language } from "@plimsoll/core";
import type { MessageWithHelp } from "../cli-text.ts";
import { englishVerifyText } from "./verify-text-en.ts";
import { koreanVerifyText } from "./verify-text-ko.ts";

export type VerifyOption = "format" | "fail-over";

/** What `plimsoll verify` says, in one language. */
export interface VerifyText {
  readonly help: {
    readonly description: string;
    readonly image: string;
    readonly heading: string;
    readonly options: Readonly<Record<VerifyOption, string>>;
    readonly examples: string;
  };
  readonly columns: Readonly<Record<VerifyColumn, string>>;
  /** In place of a line number. */
  readonly base: string;
  readonly all: string;
  baseLayers(name: string, layers: number): string;
  wholeImage(layers: number | undefined): string;
  /** `low`: at least so much. */
  atLeast(low: string): string;
  readonly remarks: Readonly<Record<VerifyRemark, string>>;
  readonly labels: Readonly<Record<"layers" | "error" | "image" | "base" | "steps", string>>;
  /** `inside` of `known` predictions hold. */
  layers(counts: { readonly compared: number; readonly known: number; readonly inside: number }): string;
  /** Of unpacked bytes. `line` of the worst. */
  error(mean: string, worst: string, line: number | undefined): string;
  image(predicted: string, real: string, error: string | undefined): string;
  /** Below the table. */
  readonly legend: string;
  /** The image's base is another one than the plan's. */
  readonly otherBase: string;
  /** Steps that are not sure to be those of the image. `lines`: one or more. */
  similar(lines: readonly number[]): string;
  /** Its layers cannot be told apart. */
  merged(dockerfile: string): MessageWithHelp;
  otherFile(dockerfile: string): MessageWithHelp;
  severalBuilds(names: readonly string[]): MessageWithHelp;
  badPercent(value: string): MessageWithHelp;
  over(what: string, error: string, limit: string): MessageWithHelp;
  /** `over`'s subject where it is no step. */
  readonly whole: string;
}

export type VerifyColumn = "line" | "instruction" | "predicted" | "real" | "error" | "tar" | "pull";
export type VerifyRemark = "extra" | "missing" | "no-layer" | "outside";

export const verifyText: Readonly<Record<Language, VerifyText>> = { en: englishVerifyText, ko: koreanVerifyText };
