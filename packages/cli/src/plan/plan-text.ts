import type { Language } from "@plimsoll/core";
import type { StepRemark } from "@plimsoll/plan-view/views";
import type { MessageWithHelp } from "../cli-text.ts";
import { englishPlanText } from "./plan-text-en.ts";
import { koreanPlanText } from "./plan-text-ko.ts";

/** What `plimsoll plan` says, in one language. Sizes and counts come as text, ready to be shown. */
export interface PlanText {
  readonly help: PlanHelp;

  // The table.
  readonly columns: {
    readonly step: string;
    readonly line: string;
    readonly instruction: string;
    readonly layer: string;
    readonly transfer: string;
  };
  /** A few words for the last column; for what makes the build fail a sentence. */
  remark(remark: StepRemark): string;
  /** In the heading of a stage. */
  on(base: string): string;
  readonly target: string;
  /** For a stage that is not built. */
  unneeded(steps: number): string;
  /** For a stage that another one replaces. */
  readonly replaced: string;
  /** `low` is the least that it can be. */
  atLeast(low: string): string;

  // The summary.
  readonly labels: Readonly<Record<SummaryLabel, string>>;
  /** `base` is undefined for scratch. `unknown` counts layers whose size is not known: then `bytes` is what it is at least. */
  image(total: ImageTotal): string;
  readonly nothingBuilt: string;
  /** Several steps of a wave run at the same time. */
  steps(steps: string, waves: string): string;
  stepsInARow(steps: string): string;
  longestChain(chain: string, steps: string): string;
  /** How many files of the context are sent. */
  sent(sent: CountedBytes, all: CountedBytes): string;
  readonly nothingSent: string;
  leftOut(ignoreFile: string, left: CountedBytes): string;
  /** Without the files in directories, which were not looked into. */
  leftOutWithDirectories(ignoreFile: string, files: string, directories: string, names: readonly string[]): string;
  readonly noContext: string;
  /** Nothing is known of them. */
  assumed(bases: readonly string[]): string;
  /** Their layers are known, their config is not. */
  withoutConfig(bases: readonly string[]): string;
  /** What is known of base images is not of today. */
  dated(bases: readonly DatedBase[]): string;
  /** What is not sent. */
  readonly moreWithVerbose: string;

  // --verbose
  readonly leftOutHeading: string;
  readonly largestHeading: string;
  readonly unreadHeading: string;
  more(count: string): string;
  fileCount(count: string, isOne: boolean): string;

  // Graph and Markdown
  readonly above: string;
  /** 1-based. */
  atLines(lines: readonly number[]): string;
  readonly notBuilt: string;
  readonly stageColumn: string;
  readonly notes: string;

  unknownGraph(value: string): MessageWithHelp;
  /** `--output` and `--open` are for pages. */
  readonly onlyForPages: MessageWithHelp;
  /** The page is written, and no program could be found that shows it. */
  notOpened(path: string): MessageWithHelp;
}

export type SummaryLabel = "image" | "steps" | "context" | "bases";

export interface DatedBase {
  readonly name: string;
  readonly date: string;
  /** Another image, which it is taken to be like. */
  readonly like: string | undefined;
}

export interface CountedBytes {
  /** A number as text. */
  readonly files: string;
  readonly isOne: boolean;
  readonly bytes: string;
}

export interface ImageTotal {
  /** Of the layers that the Dockerfile makes. Undefined when nothing is known but that it is not negative. */
  readonly bytes: string | undefined;
  /** With the base image; undefined when that is not known. */
  readonly whole: string | undefined;
  /** Of the base image. */
  readonly below: string | undefined;
  /** What is pulled; undefined when that is not known. */
  readonly transfer: string | undefined;
  readonly layers: number;
  readonly unknown: number;
  readonly base: string | undefined;
}

interface PlanHelp {
  readonly description: string;
  readonly options: Readonly<Record<PlanOption, string>>;
  readonly headings: { readonly output: string };
  readonly examples: string;
}

export type PlanOption = "format" | "graph" | "verbose" | "output" | "open";

export const planText: Readonly<Record<Language, PlanText>> = { en: englishPlanText, ko: koreanPlanText };
