import type { Language, ProfileName, Severity, TextEdit } from "@plimsoll/core";

/** A file of the build context, as the reader lists it. */
export interface ContextFile {
  readonly path: string;
  readonly bytes: number;
  /** Its content, where that says what an installation brings: a lock file. */
  readonly text?: string | undefined;
}

/** What the playground asks. Plain data, because it goes to a worker. */
export interface EngineRequest {
  /** Counts up; an answer carries that of its question. */
  readonly id: number;
  readonly text: string;
  readonly language: Language;
  readonly profile: ProfileName;
  /** Undefined: the files of the context are not known. */
  readonly files: readonly ContextFile[] | undefined;
  /** Of the `.dockerignore`; "" for none. */
  readonly ignore: string;
  /** What the reader looks at: sizes need tables of packages, and stories lessons, which nobody should load unread. */
  readonly wants: "findings" | "plan" | "story";
  /** Address of the folder with the pages of concepts, with a slash at its end. */
  readonly concepts: string;
}

/** All that is shown of a Dockerfile. Offsets are UTF-16 code units in the text of the request; lines are 1-based. */
export interface EngineAnswer {
  readonly id: number;
  readonly findings: readonly ShownFinding[];
  readonly stages: readonly ShownStage[];
  readonly totals: ShownTotals | undefined;
  /** The text with all safe fixes; undefined where there is none. */
  readonly fixed: { readonly text: string; readonly count: number } | undefined;
  /** The file as a story: HTML. "" where the lessons are not loaded. */
  readonly story: string;
}

export interface ShownFinding {
  /** `syntax` for what BuildKit refuses. */
  readonly rule: string;
  readonly severity: Severity;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  /** Code stands in backquotes, in these three. */
  readonly message: string;
  readonly why: string;
  readonly how: string;
  readonly fix: { readonly title: string; readonly safe: boolean; readonly edits: readonly TextEdit[] } | undefined;
}

export interface ShownStage {
  readonly name: string;
  readonly base: string;
  readonly isTarget: boolean;
  readonly isUsed: boolean;
  readonly steps: readonly ShownStep[];
}

export interface ShownStep {
  readonly line: number;
  readonly text: string;
  /** `14.4 MB ±3%`; "" for a step without a layer. */
  readonly size: string;
  /** From 0 to 1: the part of the largest layer. */
  readonly share: number;
  readonly remarks: readonly string[];
}

export interface ShownTotals {
  readonly image: string;
  readonly own: string;
  readonly base: string;
  readonly baseName: string;
  readonly transfer: string;
  readonly layers: number;
  /** Files that are sent, and all there are; undefined without a list of files. */
  readonly context: { readonly sent: number; readonly files: number; readonly bytes: string; readonly all: string } | undefined;
}

/** Parts of the engine that are loaded when they are first needed. */
export type EnginePart = "late-rules" | "rule-texts-en" | "rule-texts-ko" | "package-tables" | "stories";
