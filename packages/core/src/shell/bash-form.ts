import type { TextEdit } from "../text/edit.ts";
import type { Span } from "../text/span.ts";

/** What bash reads and a POSIX shell need not. */
export type BashFormKind =
  // Tests.
  | "double-brackets"
  | "test-equals"
  | "test-match"
  | "test-order"
  | "test-variable-set"
  | "test-file-exists"
  | "test-shell-option"
  | "test-nameref"
  | "test-modified"
  | "test-sticky"
  | "test-group"
  | "test-owner"
  // Expansions.
  | "process-substitution"
  | "extended-glob"
  | "caret-in-glob"
  | "ansi-quotes"
  | "translated-quotes"
  | "braces"
  | "indirect"
  | "array-keys"
  | "names-with-prefix"
  | "slice"
  | "replacement"
  | "changed-case"
  | "all-arguments-cut"
  | "shell-variable"
  | "file-in-substitution"
  | "file-in-backticks"
  // Arrays.
  | "array"
  | "array-element"
  | "append"
  // Arithmetic.
  | "arithmetic-command"
  | "arithmetic-for"
  | "arithmetic-brackets"
  | "increment"
  | "power"
  | "number-base"
  // Redirections.
  | "here-string"
  | "both-to-file"
  | "both-to-file-old"
  | "named-descriptor"
  | "large-descriptor"
  | "network-file"
  | "file-pattern"
  | "both-to-pipe"
  // Functions and loops.
  | "select"
  | "coprocess"
  | "function-name"
  | "function-keyword"
  | "function-keyword-only"
  // Commands.
  | "source"
  | "echo-option"
  | "exec-option"
  | "let"
  | "local"
  | "builtin"
  | "builtin-option"
  | "set-option"
  | "set-letter"
  | "set-word"
  | "trap-event"
  | "trap-prefix"
  | "trap-case"
  | "printf-quoted"
  | "read-nothing";

/** One place where a script needs bash. */
export interface BashForm {
  readonly kind: BashFormKind;
  /** What makes it one, as written and short enough for a message: `[[`, `source`, `-e`, `RANDOM`. */
  readonly written: string;
  /** The command that it belongs to, for an option: `echo`, `read`. */
  readonly command: string | undefined;
  /** Whether it stands between `[[` and `]]`, which need bash anyway. */
  readonly inDoubleBrackets: boolean;
  readonly span: Span;
  /** Says the same in every POSIX shell; undefined where that takes more than other words. */
  readonly posix: readonly TextEdit[] | undefined;
}
