import type { Instruction, Keyword, Span } from "@plimsoll/core";

/** What is being typed. */
export interface Token {
  /** All of it, also what stands behind the cursor: this is what a completion replaces. */
  readonly span: Span;
  /** Offset of the cursor, somewhere in `span`. */
  readonly cursor: number;
  /** What stands before the cursor, as BuildKit joins lines. */
  readonly typed: string;
}

/** An instruction up to the cursor. */
export interface TypedInstruction {
  readonly keyword: Keyword;
  /** As written. */
  readonly keywordText: string;
  /** Offset in the file of the keyword; of the ONBUILD that stands before it. */
  readonly start: number;
  readonly trigger: boolean;
  /** Names of flags before the cursor, and those behind it on the same line. */
  readonly flags: readonly TypedFlag[];
}

export interface TypedFlag {
  readonly name: string;
  readonly value: string | undefined;
}

/** What a cursor is in. `instruction` is absent where there is none. */
export type CursorPlace =
  /** Nothing is ever offered: prose, a heredoc that no shell reads, text in single quotes. */
  | { readonly kind: "nothing" }
  | { readonly kind: "keyword"; readonly token: Token; readonly onbuild: boolean }
  /** Behind the `#` of a line that may be a directive. */
  | { readonly kind: "directive-name"; readonly token: Token; readonly used: readonly string[] }
  | { readonly kind: "directive-value"; readonly token: Token; readonly name: "syntax" | "escape" }
  | {
      readonly kind: "check";
      readonly token: Token;
      /** "key" before an equals sign. */
      readonly part: "key" | "skip" | "experimental" | "error";
      /** Names or keys that are there already. */
      readonly listed: readonly string[];
      /** First offset behind the comment's line; undefined for the directive at the top. */
      readonly below: number | undefined;
    }
  /** Behind the `#` of a comment that is no directive. */
  | { readonly kind: "comment"; readonly token: Token }
  | {
      readonly kind: "suppression";
      readonly token: Token;
      readonly tool: "plimsoll" | "hadolint";
      readonly listed: readonly string[];
      /** First offset behind the comment's line. */
      readonly below: number;
    }
  | { readonly kind: "flag"; readonly token: Token; readonly instruction: TypedInstruction; readonly hasValue: boolean }
  | { readonly kind: "flag-value"; readonly token: Token; readonly instruction: TypedInstruction; readonly flag: string }
  | {
      readonly kind: "mount-key";
      readonly token: Token;
      readonly instruction: TypedInstruction;
      readonly options: readonly TypedFlag[];
      readonly hasValue: boolean;
    }
  | {
      readonly kind: "mount-value";
      readonly token: Token;
      readonly instruction: TypedInstruction;
      readonly key: string;
      readonly options: readonly TypedFlag[];
    }
  | {
      readonly kind: "argument";
      readonly token: Token;
      readonly instruction: TypedInstruction;
      /** Words before this one, quotes kept outside JSON form. */
      readonly words: readonly string[];
      readonly json: boolean;
      /** Whether more words follow on the line. */
      readonly more: boolean;
    }
  /** In an array, where no string is open. */
  | { readonly kind: "between"; readonly instruction: TypedInstruction; readonly words: readonly string[] }
  | {
      readonly kind: "variable";
      readonly token: Token;
      readonly instruction: TypedInstruction;
      readonly braces: boolean;
      /** Whether the closing brace is there already. */
      readonly closed: boolean;
    }
  /** Behind `${NAME:`. */
  | { readonly kind: "modifier"; readonly token: Token; readonly instruction: TypedInstruction }
  /** A word of a command that a shell runs. */
  | {
      readonly kind: "shell";
      readonly token: Token;
      readonly instruction: TypedInstruction;
      /** Whether nothing of the script stands before this word. */
      readonly first: boolean;
      /** Words of the same command before this one, wrappers and assignments left out. */
      readonly words: readonly string[];
    };

/** The instruction of the analysis that starts there; undefined when nothing does. The logarithm of their number. */
export function instructionAt(instructions: readonly Instruction[], start: number): Instruction | undefined {
  const index = lastBefore(instructions, start);
  const found = instructions[index];
  return found?.span.start === start ? found : undefined;
}

/** Index of the last one that starts at or before an offset; -1 without one. */
export function lastBefore(all: readonly { readonly span: Span }[], offset: number): number {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (all[middle]!.span.start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
