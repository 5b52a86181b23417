import type { ShellDialect } from "./shell-script.ts";

const dialects: ReadonlyMap<string, ShellDialect> = new Map<string, ShellDialect>([
  ["sh", "sh"],
  ["bash", "bash"],
  ["rbash", "bash"],
  ["dash", "dash"],
  ["ash", "ash"],
  ["ksh", "ksh"],
  ["ksh93", "ksh"],
  ["mksh", "ksh"],
  ["zsh", "zsh"],
  ["powershell", "powershell"],
  ["pwsh", "powershell"],
  ["cmd", "cmd"],
  // Runs its --run argument with bash.
  ["nix-shell", "bash"],
]);

/** The program that reads shell text. */
export interface Shell {
  /** All words before the text, as SHELL gives them. */
  readonly words: readonly string[];
  readonly dialect: ShellDialect;
  /** The word that names the program. */
  readonly interpreter: string;
  /** The words behind it: `-o`, `pipefail`, `-c`. */
  readonly options: readonly string[];
}

export function dialectOf(program: string): ShellDialect {
  const name = baseName(program).toLowerCase();
  return dialects.get(name.endsWith(".exe") ? name.slice(0, -4) : name) ?? "other";
}

/** Whether text of this dialect is read as commands. */
export function isPosixLike(dialect: ShellDialect): boolean {
  return dialect !== "powershell" && dialect !== "cmd" && dialect !== "other";
}

/**
 * The shell that a word list runs; sees it behind launchers: `["conda", "run", "-n", "x", "/bin/bash", "-c"]`, `/usr/bin/env
 * bash`.
 */
export function shellFromWords(words: readonly string[]): Shell {
  const index = words.findIndex((word) => dialectOf(word) !== "other");
  if (index !== -1) {
    const interpreter = words[index]!;
    return { words, interpreter, dialect: dialectOf(interpreter), options: words.slice(index + 1) };
  }
  const interpreter = words[0] ?? "";
  // A script of its own as SHELL (micromamba's `_dockerfile_shell.sh`) hands the text on to a POSIX shell.
  return { words, interpreter, dialect: /\.(ba)?sh$/.test(interpreter) ? "sh" : "other", options: words.slice(1) };
}

/** The shell that a `#!` line asks for; undefined when the text does not start with one. */
export function shellFromShebang(text: string): Shell | undefined {
  if (!text.startsWith("#!")) return undefined;
  const lineBreak = text.indexOf("\n");
  const line = text.slice(2, lineBreak === -1 ? text.length : lineBreak);
  const words = line.split(/[ \t\r]+/).filter((word) => word !== "");
  const [program, ...rest] = words;
  if (program === undefined || baseName(program) !== "env") return shellFromWords(words);
  return shellFromWords(rest.filter((word) => word !== "-S"));
}

/** The last component of a path, Windows paths included. */
export function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
}
