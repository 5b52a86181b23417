import { dialectOf, isPosixLike } from "./dialect.ts";
import type { ShellDialect, ShellWord } from "./shell-script.ts";

/** Where a command that runs shell text finds it. */
export type ShellInvocation = {
  /** How the command is called as a wrapper: `sh -c`, `su -c`, `eval`, `bash <<`. */
  readonly label: string;
  readonly dialect: ShellDialect;
} & (
  | { readonly from: "word"; readonly index: number }
  /** The words from `index` on, joined by blanks. */
  | { readonly from: "words"; readonly index: number }
  | { readonly from: "input" }
);

/** Options of bash (and busybox) that take the next word, long ones. */
const longWithValue = new Set(["--rcfile", "--init-file"]);

/**
 * The shell text that a command line runs, when the program (already without wrappers) is a shell, su or eval. `words` starts
 * with the program; `current` is the dialect of the text in which the command stands.
 */
export function shellInvocation(name: string, words: readonly ShellWord[], current: ShellDialect): ShellInvocation | undefined {
  if (name === "eval") return words.length > 1 ? { label: name, dialect: current, from: "words", index: 1 } : undefined;
  if (name === "su" || name === "runuser") return suInvocation(name, words);
  const dialect = dialectOf(name);
  if (!isPosixLike(dialect) || name === "nix-shell") return undefined;
  return plainInvocation(name, dialect, words);
}

function plainInvocation(name: string, dialect: ShellDialect, words: readonly ShellWord[]): ShellInvocation | undefined {
  let command = false;
  let at = 1;
  for (; at < words.length; at++) {
    const { text } = words[at]!;
    if (text === "-" || text === "--") {
      at++;
      break;
    }
    if (!/^[-+]./.test(text)) break;
    if (text.startsWith("--")) {
      if (longWithValue.has(text)) at++;
      continue;
    }
    command ||= text.startsWith("-") && text.includes("c");
    // `-o pipefail`, `-eo pipefail`: each `o` takes a word.
    at += text.length - text.replace(/[oO]/g, "").length;
  }
  if (command) return at < words.length ? { label: `${name} -c`, dialect, from: "word", index: at } : undefined;
  const readsInput = at >= words.length || words.slice(1, at).some((word) => /^-[a-z]*s[a-z]*$/.test(word.text));
  return readsInput ? { label: `${name} <<`, dialect, from: "input" } : undefined;
}

/** `su [-] [user] -c 'text'`: options may stand on both sides of the user. The user's login shell runs it; sh is what is sure. */
function suInvocation(name: string, words: readonly ShellWord[]): ShellInvocation | undefined {
  const at = words.findIndex((word, index) => index > 0 && /^(-[a-z]*c|--command)$/.test(word.text));
  if (at !== -1) return at + 1 < words.length ? { label: `${name} -c`, dialect: "sh", from: "word", index: at + 1 } : undefined;
  return { label: `${name} <<`, dialect: "sh", from: "input" };
}
