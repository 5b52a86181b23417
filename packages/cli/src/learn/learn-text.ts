import type { Language } from "@plimsoll/core";
import type { CourseAnswer, CourseFigures, CourseQuestion, CourseStep, LineEdit } from "@plimsoll/core/explain";
import type { MessageWithHelp } from "../cli-text.ts";
import { englishLearnText } from "./learn-text-en.ts";
import { koreanLearnText } from "./learn-text-ko.ts";

/** What `plimsoll learn` says around the chapters, in one language. Code stands in backquotes. */
export interface LearnText {
  readonly help: Readonly<Record<"description" | "list" | "chapter" | "plain" | "examples", string>>;
  /** Before the first chapter. */
  readonly welcome: readonly string[];
  chapter(number: number, of: number, title: string): string;
  /** Above the files of the project. */
  readonly files: string;
  /** Above the lines of an ignore file. */
  readonly ignoreFile: string;
  /** How an answer to such a question looks. */
  readonly answerForm: Readonly<Record<CourseQuestion, string>>;
  answer(answer: CourseAnswer): string;
  /** Why nothing could be read out of an answer, and what can. */
  readonly unread: Readonly<Record<CourseQuestion, string>>;
  /** A line that the Dockerfile does not have. */
  noLine(line: number, lines: number): string;
  /** Where one of some choices is asked for. */
  noChoice(typed: string, choices: number): string;
  readonly right: string;
  readonly wrongOnce: string;
  wrong(answer: string): string;
  readonly columns: Readonly<Record<"line" | "instruction" | "layer" | "change", string>>;
  readonly states: Readonly<Record<NonNullable<CourseStep["state"]>, string>>;
  /** Marks a layer that the final image does not have. */
  readonly leftBehind: string;
  /** The sum below the table; `bytes` are undefined when no number is known. */
  summary(figures: CourseFigures, amounts: { readonly image: string | undefined; readonly sent: string }): string;
  /** Before what was so with the Dockerfile of before. */
  readonly before: string;
  readonly now: string;
  readonly change: string;
  readonly ownLine: string;
  readonly ownEditor: string;
  readonly next: string;
  readonly leave: string;
  readonly lineForm: string;
  /** Why an edit cannot be read, but for `noLine`. */
  readonly badEdit: Readonly<Record<Exclude<LineEdit["kind"], "edited" | "no-line">, string>>;
  readonly unchanged: string;
  refused(line: number, message: string): string;
  editorFailed(editor: string): string;
  /** The question once more, about the learner's version; an empty answer skips it. */
  again(question: string): string;
  readOn(commands: string): string;
  /** How it went, and how to come back; nothing is stored. */
  done(right: number, asked: number): string;
  readonly notStored: string;
  unknownChapter(id: string, near: string | undefined, all: readonly string[]): MessageWithHelp;
}

export const learnText: Readonly<Record<Language, LearnText>> = { en: englishLearnText, ko: koreanLearnText };
