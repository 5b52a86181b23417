import type { LogicalText } from "../syntax/logical-text.ts";
import type { Span } from "../text/span.ts";

/** The language that a shell text is written in, as far as it can be told. */
export type ShellDialect = "sh" | "bash" | "dash" | "ash" | "ksh" | "zsh" | "powershell" | "cmd" | "other";

/** What one RUN (or CMD, ENTRYPOINT, HEALTHCHECK in shell form) gives to a shell. */
export interface ShellScript {
  readonly dialect: ShellDialect;
  /** The program that reads the script, as SHELL, the shebang or the exec form names it: `/bin/sh`, `pwsh`, `python3`. */
  readonly interpreter: string;
  /** The script, with the way back to the file. */
  readonly text: LogicalText;
  /** Simple commands in the order of their text, those inside loops, subshells, substitutions and wrappers included. Empty when the
   * dialect is not one that is parsed (powershell, cmd, other). */
  readonly commands: readonly ShellCommand[];
  /** What the shell parser could not read. */
  readonly errors: readonly { readonly message: string; readonly span: Span }[];
}

/** One simple command: a name and its arguments, with wrappers such as `sudo` taken off. */
export interface ShellCommand {
  /** The program without its directory (`/usr/bin/apt-get` gives `apt-get`); undefined when only a shell at run time could tell. */
  readonly name: string | undefined;
  readonly nameSpan: Span;
  /** From the first word (wrappers and assignments included) to the last, redirections included. */
  readonly span: Span;
  /** Words behind the name. */
  readonly args: readonly ShellWord[];
  /** Wrappers that were seen through, outermost first: `["sudo", "env"]`. */
  readonly wrappers: readonly ShellWrapper[];
  /** `A=1` before the name, also from `env A=1`. */
  readonly assignments: readonly ShellAssignment[];
  readonly redirects: readonly ShellRedirect[];
  /** What stands between the command before it in the same list and this one. */
  readonly operator: "start" | ";" | "&&" | "||" | "|" | "|&" | "&";
  /** Number of the pipeline in the script; commands joined by pipes share it. */
  readonly pipeline: number;
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
  /** Given as text to another shell: `sh -c '…'`, `eval '…'`. */
  | "nested-script";

export interface ShellWrapper {
  /** `sudo`, `env`, `xargs`, `exec`, `time`, `nice`, `nohup`, `gosu`, `sh -c` … */
  readonly name: string;
  readonly span: Span;
}

export interface ShellWord {
  /** As written, quotes included. */
  readonly raw: string;
  /** The value when it is fully known without running anything: quotes removed, known ARG and ENV values filled in. */
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
  readonly target: ShellWord | undefined;
  readonly span: Span;
}
