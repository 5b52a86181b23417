/** A place in a script as ShellCheck's format `json1` gives it: 1-based, columns in code points, a tab is one; the end is behind. */
export interface ShellCheckRange {
  readonly line: number;
  readonly endLine: number;
  readonly column: number;
  readonly endColumn: number;
}

export type ShellCheckLevel = "error" | "warning" | "info" | "style";

/** Something that ShellCheck says of a script. */
export interface ShellCheckComment extends ShellCheckRange {
  readonly level: ShellCheckLevel;
  /** Without the letters: 2086. */
  readonly code: number;
  readonly message: string;
  readonly fix: { readonly replacements: readonly ShellCheckReplacement[] } | null;
}

export interface ShellCheckReplacement extends ShellCheckRange {
  readonly replacement: string;
  readonly insertionPoint: "beforeStart" | "afterEnd";
}

/** What ShellCheck says, by the text that it was given. */
export type ShellCheckAnswers = ReadonlyMap<string, readonly ShellCheckComment[]>;
