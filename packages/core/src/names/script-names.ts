import { isPosixLike } from "../shell/dialect.ts";
import type { ScriptInstruction } from "../shell/run-scripts.ts";
import type { ShellScript } from "../shell/shell-script.ts";
import { spanIn } from "../shell/shell-text.ts";
import { scriptInWords } from "./nested-scripts.ts";
import { type ShellName, shellNames } from "./shell-names.ts";

/** Where the text that an instruction gives to a shell, of Windows too, names variables that come from outside. */
export function namesInScript(
  instruction: ScriptInstruction,
  script: ShellScript,
  wanted: (name: string) => boolean,
): readonly ShellName[] {
  if (script.form === "exec" && script.options.length === 0) {
    const inner = scriptInWords(instruction, script.dialect);
    return inner === undefined ? [] : shellNames(inner, wanted);
  }
  if (isPosixLike(script.dialect)) return plainNames(script, wanted) ?? shellNames(script, wanted);
  return script.dialect === "other" ? [] : windowsNames(script, wanted);
}

/** Whether any of the names stands in the script as a word of its own. */
export function speaksOf({ text: { text } }: ShellScript, isName: (word: string) => boolean): boolean {
  for (const [word] of text.matchAll(words)) if (isName(word)) return true;
  return false;
}

/** Shells know no others in names. */
const words = /[A-Za-z_]\w*/g;

/**
 * The names in a script where everything that is wanted stands behind a dollar sign and nothing can keep the shell from filling
 * it in. Most scripts are so, and need not be parsed. Undefined for the others.
 */
function plainNames({ text }: ShellScript, wanted: (name: string) => boolean): readonly ShellName[] | undefined {
  if (/['\\#]|<</.test(text.text)) return undefined;
  const found: ShellName[] = [];
  for (const { 0: name, index } of text.text.matchAll(words)) {
    if (!wanted(name)) continue;
    const before = text.text[index - 1];
    const start = before === "{" ? index - 2 : index - 1;
    if ((before !== "{" && before !== "$") || text.text[start] !== "$" || text.text[start - 1] === "$") return undefined;
    found.push({ name, span: spanIn(text, index, index + name.length), access: "read" });
  }
  return found;
}

/** `$env:NAME` of PowerShell, which `cmd` may start too, and `%NAME%`. What the script sets there, later places read. */
function windowsNames({ text, dialect }: ShellScript, wanted: (name: string) => boolean): readonly ShellName[] {
  const found: ShellName[] = [];
  const pattern = dialect === "cmd" ? /(?:\$\{?env:|%)(\w+)/gi : /\$\{?env:(\w+)/gi;
  for (const { 0: whole, 1: name = "", index } of text.text.matchAll(pattern)) {
    const end = index + whole.length;
    if (!wanted(name) || (whole.startsWith("%") && text.text[end] !== "%")) continue;
    found.push({ name, span: spanIn(text, end - name.length, end), access: "read" });
  }
  return found;
}
