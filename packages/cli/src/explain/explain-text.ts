import type { Language } from "@plimsoll/core";
import type { MessageWithHelp } from "../cli-text.ts";
import { englishExplainText } from "./explain-text-en.ts";
import { koreanExplainText } from "./explain-text-ko.ts";

export type ExplainOption = "line" | "list" | "format" | "output";

/** What `plimsoll explain` says besides the story, in one language. */
export interface ExplainText {
  readonly help: {
    readonly description: string;
    readonly argument: string;
    readonly heading: string;
    readonly options: Readonly<Record<ExplainOption, string>>;
    readonly examples: string;
  };
  unknownSubject(name: string, suggestion: string | undefined): MessageWithHelp;
  badLine(value: string): MessageWithHelp;
  noLine(line: number): MessageWithHelp;
  readonly lineAlone: MessageWithHelp;
  /** Parts of a page about one instruction of a file. */
  readonly line: LineText;
  readonly bad: string;
  readonly good: string;
  readonly why: string;
  readonly how: string;
  readonly madeBy: (generator: string) => string;
  /** What is around the list of all that can be explained. */
  readonly list: { readonly title: string; readonly rules: string };
}

export interface LineText {
  readonly bytes: string;
  readonly dependsOn: string;
  readonly readBy: string;
  readonly findings: string;
  range(likely: string, low: string, high: string): string;
  /** `low`: what it is at least. */
  unknownSize(low: string | undefined): string;
  source(source: string): string;
  before(line: number, code: string, always: boolean): string;
  files(pattern: string, count: number | undefined, example: string | undefined): string;
  outside(name: string, kind: "image" | "download"): string;
  buildArgs(names: readonly string[]): string;
  reader(line: number, code: string): string;
  readonly nothing: string;
  more(count: number): string;
}

export const explainText: Readonly<Record<Language, ExplainText>> = { en: englishExplainText, ko: koreanExplainText };
