import type { Language } from "../../text/language.ts";

/** A chapter of the course: a small project, a question about its build, and edits to try. Plain data. */
export interface CourseChapter {
  /** Kebab-case, as in `plimsoll learn --chapter cache-order`. */
  readonly id: string;
  readonly project: CourseProject;
  readonly question: CourseQuestion;
  readonly edits: readonly CourseEdit[];
  /** Ids of the concepts that it is about. */
  readonly concepts: readonly string[];
  readonly text: Readonly<Record<Language, ChapterText>>;
}

/** A Dockerfile and its build context, carried as data: no disk is read. */
export interface CourseProject {
  readonly dockerfile: string;
  /** Lines of the ignore file; "" when there is none. */
  readonly ignore: string;
  /** Besides the Dockerfile. */
  readonly files: readonly { readonly path: string; readonly bytes: number }[];
  /** Path of the file that changes between two builds. */
  readonly changed: string;
}

/**
 * What is asked. "layers": how many the Dockerfile adds. "rebuilt": which lines run again after the change. "sent": how many files the build
 * takes from the context. "image": which lines make layers of the final image. "starts": the program that a container starts.
 * "largest": the line with the largest layer.
 */
export type CourseQuestion = "layers" | "rebuilt" | "sent" | "image" | "starts" | "largest";

/** A way to write it otherwise; what is not given stays. */
export interface CourseEdit {
  readonly id: string;
  readonly dockerfile?: string;
  readonly ignore?: string;
}

/** A chapter in one language, with code in backquotes. */
export interface ChapterText {
  readonly title: string;
  /** Paragraphs before the question. */
  readonly lesson: readonly string[];
  readonly question: string;
  /** After a wrong answer. */
  readonly hint: string;
  /** After the answer: why it is so. */
  readonly why: string;
  /** What each edit does, by its id. */
  readonly edits: Readonly<Record<string, string>>;
}
