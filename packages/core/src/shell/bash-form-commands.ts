import { bracketForms } from "./bash-form-tests.ts";
import type { FormWriter, PosixEdit } from "./bash-forms.ts";
import { literalText } from "./literal-text.ts";
import type { Command, Word } from "./parse-script.ts";

/** Commands that bash has built in and nothing else gives. */
const bashBuiltins: ReadonlySet<string> = new Set(
  "caller builtin complete compgen declare dirs disown enable mapfile readarray pushd popd shopt suspend typeset".split(" "),
);

/** The one-letter options that POSIX gives to built-in commands (POSIX.1-2017, "Special Built-In Utilities", "Utilities"). */
const posixOptions: ReadonlyMap<string, string> = new Map([
  ["cd", "LP"],
  ["export", "p"],
  ["hash", "r"],
  ["jobs", "lp"],
  ["printf", ""],
  ["read", "r"],
  ["readonly", "p"],
  ["trap", ""],
  ["type", ""],
  ["ulimit", "f"],
  ["umask", "S"],
  ["unset", "fv"],
  ["wait", ""],
]);

/** The long names that `set -o` has in POSIX; pipefail came with the edition of 2024. */
const posixSetOptions: ReadonlySet<string> = new Set(
  "allexport errexit ignoreeof monitor noclobber noexec noglob nolog notify nounset verbose vi xtrace".split(" "),
);

/** Forms of one simple command: its name, and what it is told. */
export function commandForms({ name, suffix }: Command, writer: FormWriter): void {
  if (name === undefined) return;
  const command = literalText(name);
  if (command === undefined) return;
  const { add } = writer;
  const args = suffix.filter((item): item is Word => item.type === "Word");
  const at = (kind: "let" | "local" | "builtin" | "read-nothing"): void => add(kind, name.pos, name.end, { command });
  if (bashBuiltins.has(command)) return at("builtin");
  switch (command) {
    case "[":
      return bracketForms("[", args.at(-1)?.text === "]" ? args.slice(0, -1) : args, writer);
    case "test":
      return bracketForms("test", args, writer);
    case "source":
      return add("source", name.pos, name.end, { posix: dotFor(name, args, writer.text.text) });
    case "echo":
      return echoForm(args[0], args[1], writer);
    case "exec":
      if (args[0]?.text.startsWith("-") === true) add("exec-option", args[0].pos, args[0].end, { command });
      return;
    case "let":
    case "local":
      return at(command);
    case "set":
      return setForms(args, writer);
    case "trap":
      trapForms(args.slice(1), writer);
      break;
    case "read":
      if (suffix.every((item) => item.type === "Word" && item.text.startsWith("-"))) at("read-nothing");
      break;
    case "printf":
      if (args[0] !== undefined && literalText(args[0])?.includes("%q") === true) add("printf-quoted", args[0].pos, args[0].end);
  }
  optionForm(command, args, writer);
}

/**
 * `. file` looks in PATH, and nowhere else, for a name without a slash, passes no arguments on, and ends the shell when there is no
 * such file, whatever `||` follows. What is written for bash it cannot read.
 */
function dotFor({ pos, end }: Word, [file, argument]: readonly Word[], text: string): readonly PosixEdit[] | undefined {
  if (file === undefined || argument !== undefined || !file.text.includes("/") || /bash|zsh/.test(file.text)) return undefined;
  return /^[^;&\n]*\|\|/.test(text.slice(file.end)) ? undefined : [{ start: pos, end, text: "." }];
}

function echoForm(option: Word | undefined, text: Word | undefined, { add }: FormWriter): void {
  const flag = option === undefined ? undefined : literalText(option);
  if (option === undefined || flag === undefined || !/^-[eEsn]+$/.test(flag)) return;
  // dash reads escapes without being asked. It does not know `\e` and `\x`, and a second option would be text.
  const plain = option.text === flag && text !== undefined && !text.text.startsWith("-") && !/\\+[exEuU]/.test(text.text);
  const without = { start: option.pos, end: text?.pos ?? option.end, text: "" };
  const posix =
    !plain || /[Es]/.test(flag) ? undefined : flag.includes("n") ? { ...without, end: option.end, text: "-n" } : without;
  add("echo-option", option.pos, option.end, {
    command: "echo",
    posix: posix === undefined || flag === "-n" ? undefined : [posix],
  });
}

/** The first of the leading options that POSIX does not have. */
function optionForm(command: string, args: readonly Word[], { add }: FormWriter): void {
  const allowed = posixOptions.get(command);
  if (allowed === undefined) return;
  for (const word of args) {
    const text = literalText(word) ?? word.text;
    if (!text.startsWith("-") || text === "--") return;
    const isOdd = text.startsWith("--") || [...text].some((letter, index) => index > 0 && !allowed.includes(letter));
    if (isOdd) return add("builtin-option", word.pos, word.end, { command });
  }
}

function setForms(args: readonly Word[], { add }: FormWriter): void {
  for (let index = 0; index < args.length; index++) {
    const word = args[index]!;
    const flag = literalText(word);
    if (flag === undefined || !/^(?:\+|-.)/.test(flag) || flag === "--") return;
    if (flag.startsWith("--")) {
      add("set-word", word.pos, word.end, { command: "set" });
      continue;
    }
    const next = args[index + 1];
    const takesName = flag.endsWith("o");
    if (!/^.[abCefhmnuvxo]*$/.test(flag)) add("set-letter", word.pos, word.end, { command: "set" });
    if (!takesName || next === undefined) continue;
    const option = literalText(next);
    if (option === undefined) return;
    if (!posixSetOptions.has(option)) add("set-option", next.pos, next.end, { command: "set" });
    index++;
  }
}

function trapForms(events: readonly Word[], { add }: FormWriter): void {
  for (const event of events) {
    const name = literalText(event);
    if (name === undefined) continue;
    const upper = name.toUpperCase();
    if (/^(?:ERR|DEBUG|RETURN)$/.test(upper)) add("trap-event", event.pos, event.end);
    if (upper.startsWith("SIG")) {
      const posix = [{ start: event.pos, end: event.end, text: upper.slice(3) }];
      add("trap-prefix", event.pos, event.end, { posix: event.text === name ? posix : undefined });
    }
    if (upper !== name) add("trap-case", event.pos, event.end);
  }
}
