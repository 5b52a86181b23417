import type { Analysis } from "../analysis.ts";
import type { Instruction } from "../instructions/instruction.ts";
import type { TextEdit } from "../text/edit.ts";
import type { Span } from "../text/span.ts";

export const refactoringKinds = [
  "run-to-heredoc",
  "heredoc-to-run",
  "shell-to-exec",
  "exec-to-shell",
  "join-runs",
  "split-run",
  "split-run-here",
  "extract-stage",
  "extract-argument",
  "inline-argument",
  "add-cache-mount",
  "link-copy",
  "sort-packages",
  "write-equals",
] as const;

export type RefactoringKind = (typeof refactoringKinds)[number];

/** A change of a file that somebody may want, where nothing is wrong. */
export interface Refactoring {
  readonly kind: RefactoringKind;
  /** Where more than the form changes, so that somebody should look: other files in a layer, another program that gets a signal. */
  readonly mayChange: boolean;
  /** For the title: the name of a stage or argument, the mount. */
  readonly params: Readonly<Record<string, string>>;
  readonly edits: readonly TextEdit[];
}

/** What is known of the file. A `LazyAnalysis` will do: nothing is computed that no refactoring of the place asks for. */
export type RefactorInput = Pick<Analysis, "syntax" | "instructions" | "stages" | "scripts" | "plan">;

/** What is marked in the editor. */
export interface Chosen {
  /** Empty for a bare cursor. */
  readonly selection: Span;
  /** The instructions that it touches, in the order of the file; at least one. */
  readonly instructions: readonly [Instruction, ...Instruction[]];
  /** Index of the first of them. */
  readonly first: number;
}

/** Finds what one kind of refactoring, or two that undo each other, can do at a place. Total: what it does not understand it leaves. */
export type FindRefactorings = (input: RefactorInput, chosen: Chosen) => Iterable<Refactoring>;
