import type { Span } from "../text/span.ts";
import type { ShellText } from "./shell-text.ts";

/** The language that a shell text is written in, as far as it can be told. */
export type ShellDialect = "sh" | "bash" | "dash" | "ash" | "ksh" | "zsh" | "powershell" | "cmd" | "other";

/** What one RUN (or CMD, ENTRYPOINT, HEALTHCHECK) gives to a shell, or to a program in exec form. */
export interface ShellScript {
  /**
   * Where the text comes from: the arguments (with heredocs written back), a heredoc that is all of the arguments, or the JSON
   * form. `["sh", "-c", "text"]` is form "exec" with the text as script; any other JSON form has its one command, whatever the
   * dialect.
   */
  readonly form: "shell" | "heredoc" | "exec";
  readonly dialect: ShellDialect;
  /** The program that reads the script, as SHELL, the shebang or the exec form names it: `/bin/sh`, `pwsh`, `python3`. */
  readonly interpreter: string;
  /** The words between the program and the script: `-o`, `pipefail`, `-c`. Empty when the program is no shell. */
  readonly options: readonly string[];
  /** The script, with the way back to the file. Map spans with `spanIn` (shell-text.ts), which knows JSON escapes too. */
  readonly text: ShellText;
  /**
   * Simple commands in the order of their text, those inside loops, subshells, substitutions and nested scripts included. Empty
   * when the dialect is not one that is parsed (powershell, cmd, other), but for exec form. A shell that is given text (`sh -c
   * '…'`, `eval '…'`, `bash <<EOF`) stands there as a command too, before the commands of its text.
   */
  readonly commands: readonly ShellCommand[];
  /** What the shell parser could not read. */
  readonly errors: readonly ShellError[];
}

export interface ShellError {
  readonly message: string;
  readonly span: Span;
}

/** One simple command: a name and its arguments, with wrappers such as `sudo` taken off. */
export interface ShellCommand {
  /**
   * The program without its directory (`/usr/bin/apt-get` gives `apt-get`); undefined when only a shell at run time could tell,
   * and where there is none: a bare assignment or redirection.
   */
  readonly name: string | undefined;
  /** The word that names the program; undefined where there is none. */
  readonly program: ShellWord | undefined;
  /** Where the program is named; empty, at the end of the command, where it is not. */
  readonly nameSpan: Span;
  /** From the first word (wrappers and assignments included) to the last, redirections included. */
  readonly span: Span;
  /** Words behind the name. */
  readonly args: readonly ShellWord[];
  /** Wrappers that were seen through, outermost first, those around a nested script included: `sudo`, `sh -c`, `env`. */
  readonly wrappers: readonly ShellWrapper[];
  /** `A=1` before the name, also from `env A=1` and from before the shell of a nested script. */
  readonly assignments: readonly ShellAssignment[];
  readonly redirects: readonly ShellRedirect[];
  /** What stands between the command before it in the same list and this one. */
  readonly operator: "start" | ";" | "&&" | "||" | "|" | "|&" | "&";
  /** Number of the pipeline in the script; commands joined by pipes share it. */
  readonly pipeline: number;
  /** Parts of that pipeline, loops and groups (`a | while …`) counted too; 1 when nothing is piped. */
  readonly pipelineLength: number;
  /** Place of the command among these parts, 0-based. */
  readonly pipelineIndex: number;
  /** Enclosing constructs, outermost first. */
  readonly inside: readonly ShellConstruct[];
  /** Number of the statement list's `&&`/`||` chain that holds the command; commands of one chain share it. */
  readonly chain: number;
}

export type ShellConstruct =
  | "if-condition"
  | "if-body"
  | "loop-condition"
  | "loop-body"
  | "case-body"
  | "subshell"
  | "group"
  | "function-body"
  | "substitution"
  | "negation"
  | "background"
  /** Given as text to another shell: `sh -c '…'`, `eval '…'`, `bash <<EOF`. */
  | "nested-script";

export interface ShellWrapper {
  /** `sudo`, `env`, `xargs`, `exec`, `time`, `nice`, `nohup`, `gosu`, `sh -c`, `su -c`, `eval`, `bash <<` … */
  readonly name: string;
  /** The wrapper with its own options and operands. */
  readonly span: Span;
}

/**
 * One word as the program receives it. An unquoted variable whose value has several words gives several of them, and braces do in
 * bash: they share `raw` and `span`, so that an edit is only safe where `raw` says what is meant.
 */
export interface ShellWord {
  /** As written, quotes included. */
  readonly raw: string;
  /**
   * The value when it is fully known without running anything: quotes removed, known ARG and ENV values filled in (ARG defaults
   * count as known), and those that the script sets in a straight line. A pattern (`*.deb`) is its own value.
   */
  readonly value: string | undefined;
  /** The value with what is unknown left as it is written (`curl=$VERSION`). */
  readonly text: string;
  readonly span: Span;
  /** Whether any part is quoted. */
  readonly quoted: boolean;
  /** Whether an unquoted `*`, `?` or `[` stands in it. */
  readonly glob: boolean;
}

export interface ShellAssignment {
  readonly name: string;
  readonly value: ShellWord | undefined;
  readonly span: Span;
}

export interface ShellRedirect {
  /** `>`, `>>`, `<`, `<<`, `<<-`, `<<<`, `>&`, `&>` … */
  readonly operator: string;
  /** File descriptor in front; undefined when none is written. */
  readonly fd: number | undefined;
  /** The file, the descriptor behind `>&`, or the delimiter of a heredoc. */
  readonly target: ShellWord | undefined;
  /** Body of a heredoc, as it stands in the file. */
  readonly body: Span | undefined;
  readonly span: Span;
}
