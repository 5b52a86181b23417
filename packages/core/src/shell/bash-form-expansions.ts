import type { BashFormKind } from "./bash-form.ts";
import type { FormWriter } from "./bash-forms.ts";
import type { ParameterExpansionPart, SyntaxNode, Word } from "./parse-script.ts";

/** What bash sets and dash does not (bash 5.2 manual, "Bash Variables"). `BASH_VERSION` is how a script asks which shell it has. */
const bashVariables: ReadonlySet<string> = new Set(
  (
    "OSTYPE MACHTYPE HOSTTYPE HOSTNAME DIRSTACK EUID UID SHLVL PIPESTATUS SHELLOPTS _ BASH BASHOPTS BASHPID BASH_ALIASES BASH_ARGC " +
    "BASH_ARGV BASH_ARGV0 BASH_CMDS BASH_COMMAND BASH_EXECUTION_STRING BASH_LINENO BASH_LOADABLES_PATH BASH_REMATCH BASH_SOURCE " +
    "BASH_SUBSHELL BASH_VERSINFO COMP_CWORD COMP_KEY COMP_LINE COMP_POINT COMP_TYPE COMP_WORDBREAKS COMP_WORDS COPROC FUNCNAME " +
    "GROUPS HISTCMD MAPFILE BASH_MONOSECONDS EPOCHREALTIME EPOCHSECONDS RANDOM SECONDS SRANDOM"
  ).split(" "),
);

/** Those that give something else each time: a value that a script sets does not last. */
export const changingVariables: ReadonlySet<string> = new Set(
  "BASH_MONOSECONDS EPOCHREALTIME EPOCHSECONDS RANDOM SECONDS SRANDOM".split(" "),
);

/** Forms of `$…`, quotes, patterns, braces and assignments: one node's own, not those below it. */
export function expansionForms(node: SyntaxNode, { text: { text }, add }: FormWriter): void {
  const { pos, end } = node;
  switch (node.type) {
    case "ProcessSubstitution":
      return add("process-substitution", pos, end);
    case "CommandExpansion": {
      const first = node.script?.commands[0]?.command;
      const onlyReads = first?.type === "Command" && first.name === undefined && first.prefix.every(isRedirect);
      if (node.script?.commands.length !== 1 || !onlyReads || first.redirects.length === 0) return;
      return add(text[pos] === "`" ? "file-in-backticks" : "file-in-substitution", pos, end);
    }
    case "ExtendedGlob":
      return add("extended-glob", pos, end);
    case "Glob":
      if (node.kind === "bracket" && node.text.startsWith("[^")) add("caret-in-glob", pos, pos + 2);
      return;
    case "AnsiCQuoted":
      return add("ansi-quotes", pos, end);
    case "LocaleString":
      return add("translated-quotes", pos, end);
    case "SimpleExpansion":
      return variableForm(node.text.slice(1), pos, end, add);
    case "ParameterExpansion":
      return parameterForms(node, add);
    case "ArithmeticExpansion":
      if (text.startsWith("$[", pos)) add("arithmetic-brackets", pos, end);
      return;
    case "ArithmeticUnary": {
      if (node.operator !== "++" && node.operator !== "--") return;
      const at = node.prefix ? pos : end - 2;
      return add("increment", at, at + 2);
    }
    case "ArithmeticBinary": {
      const at = node.operator === "**" ? text.indexOf("**", node.left.end) : -1;
      if (at !== -1) add("power", at, at + 2);
      return;
    }
    case "ArithmeticWord":
      if (/^\d+#/.test(node.value)) return add("number-base", pos, end);
      return variableForm(node.value, pos, end, add);
    case "Assignment":
      if (node.append === true) {
        const at = text.indexOf("+=", pos);
        add("append", at, at + 2, { written: `${node.name}+=` });
      }
      return;
    case "ArrayValue":
      return add("array", pos, end);
    default:
      return;
  }
}

/** More words than this are not written out. */
const maxWords = 20;

/** The braces of one word. `isList`: it stands where several words may stand. */
export function braceForms(word: Word, isList: boolean, { add }: FormWriter): void {
  const braces = word.parts?.filter(({ type }) => type === "BraceExpansion") ?? [];
  for (const { pos, end, text } of braces) {
    const choices = isList && braces.length === 1 ? choicesOf(text) : undefined;
    const before = word.text.slice(0, pos - word.pos);
    const after = word.text.slice(end - word.pos);
    const words = choices?.map((choice) => before + choice + after).join(" ");
    add("braces", pos, end, { posix: words === undefined ? undefined : [{ start: word.pos, end: word.end, text: words }] });
  }
}

/** What `{a,b}` and `{1..3}` stand for; undefined when that takes more than reading. */
function choicesOf(braces: string): readonly string[] | undefined {
  const inner = braces.slice(1, -1);
  const range = /^(0|[1-9]\d{0,5})\.\.(0|[1-9]\d{0,5})$/.exec(inner);
  if (range === null) return /^[\w.,:/@%+=*?-]+$/.test(inner) && !inner.includes("..") ? limited(inner.split(",")) : undefined;
  const [first, last] = [Number(range[1]), Number(range[2])];
  if (Math.abs(last - first) >= maxWords) return undefined;
  const step = last < first ? -1 : 1;
  return Array.from({ length: Math.abs(last - first) + 1 }, (_, index) => String(first + index * step));
}

/** An empty choice with nothing around it would leave no word. */
function limited(choices: readonly string[]): readonly string[] | undefined {
  return choices.length <= maxWords && !choices.includes("") ? choices : undefined;
}

function isRedirect({ type }: { readonly type: string }): boolean {
  return type === "Redirect";
}

function variableForm(name: string, start: number, end: number, add: FormWriter["add"]): void {
  if (bashVariables.has(name)) add("shell-variable", start, end, { written: name });
}

function parameterForms(node: ParameterExpansionPart, add: FormWriter["add"]): void {
  const { pos, end, parameter, prefix, index, operation } = node;
  const form = (kind: BashFormKind): void => add(kind, pos, end, { written: node.text });
  if (prefix === "!") form("indirect");
  if (prefix === "!" && index !== undefined && /^[@*]$/.test(index.text)) form("array-keys");
  if (operation?.type === "Names") form("names-with-prefix");
  if (prefix !== "!" && index !== undefined) form("array-element");
  if (operation?.type === "Slice") form("slice");
  if (operation?.type === "Replace") form("replacement");
  if (operation?.type === "CaseModification") form("changed-case");
  const all = parameter === "@" || parameter === "*";
  if (all && (prefix === "#" || operation?.type === "Remove")) form("all-arguments-cut");
  variableForm(parameter, pos, end, add);
}
