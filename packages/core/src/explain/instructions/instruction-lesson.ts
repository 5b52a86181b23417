import type { Keyword } from "../../syntax/keywords.ts";
import type { Language } from "../../text/language.ts";

/** What a beginner should know of one instruction, in general. Plain data; code stands in backquotes. */
export interface InstructionLesson {
  /** As in `plimsoll explain copy`. */
  readonly id: string;
  readonly title: string;
  /** Undefined for what belongs to no instruction alone: heredocs and parser directives. */
  readonly keyword: Keyword | undefined;
  /** Lines of a Dockerfile. */
  readonly example: string;
  /** Ids of concepts. */
  readonly see: readonly string[];
  readonly text: Readonly<Record<Language, LessonText>>;
}

/** One or two sentences each. */
export interface LessonText {
  readonly when: string;
  /** Whether it makes a layer or a setting. */
  readonly makes: string;
  readonly cache: string;
  readonly mistake: string;
}
