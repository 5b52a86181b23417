import type { ShellScript } from "../../shell/shell-script.ts";
import type { RunScript } from "../../shell/run-scripts.ts";
import { spanIn } from "../../shell/shell-text.ts";
import type { Span } from "../../text/span.ts";
import { type BuildScript, buildScripts } from "./build-scripts.ts";

/** A script of a RUN that PowerShell reads. */
export interface PowerShellScript {
  readonly run: BuildScript;
  readonly text: string;
  /** Everything that PowerShell gets before the script: its options, and statements that SHELL sets. */
  readonly setup: string;
  /** Where statements may be put in front, without quoting; undefined where another program reads the text first. */
  readonly start: number | undefined;
  /** Place in the file of a part of the text. */
  spanOf(start: number, end: number): Span;
}

const launcher =
  /^\s*(?:[\w:\\/. ]*[\\/])?(?:powershell|pwsh)(?:\.exe)?\s+(?<options>.*?-c(?:ommand)?)\s+(?<quote>["']?)(?<script>.*)$/is;

/** The PowerShell scripts of all RUN instructions, in the order of the file. */
export function powerShellScripts(scripts: readonly RunScript[]): readonly PowerShellScript[] {
  const list: PowerShellScript[] = [];
  for (const run of buildScripts(scripts)) {
    const found = run.script.dialect === "powershell" ? ownScript(run, run.script) : launchedScript(run, run.script);
    if (found !== undefined) list.push(found);
  }
  return list;
}

/** Under `SHELL ["powershell", …]`, or in exec form. */
function ownScript(run: BuildScript, script: ShellScript): PowerShellScript | undefined {
  const { text, options, form } = script;
  if (form !== "exec") {
    const start = text.text.search(/\S/);
    if (start === -1) return undefined;
    const spanOf = (from: number, to: number): Span => spanIn(text, from, to);
    return { run, text: text.text, setup: options.join(" "), start: spanOf(start, start).start, spanOf };
  }
  const args = script.commands[0]?.args ?? [];
  const at = args.findIndex(({ text: word }) => /^-c(?:ommand)?$/i.test(word));
  const first = args[at + 1];
  if (at === -1 || first === undefined) return undefined;
  const whole = args.slice(at + 1).map((word) => word.text);
  const end = args.at(-1)?.span.end ?? first.span.end;
  const isPlain = first.raw.startsWith('"') && !first.raw.includes("\\");
  return {
    run,
    text: whole.join(" "),
    setup: "",
    start: isPlain ? first.span.start + 1 : undefined,
    // Escapes make the text shorter than what stands in the file.
    spanOf: (from, to) =>
      isPlain && to <= first.text.length
        ? { start: first.span.start + 1 + from, end: first.span.start + 1 + to }
        : { start: first.span.start, end },
  };
}

/** `RUN powershell -Command …`, read by cmd or sh first. */
function launchedScript(run: BuildScript, script: ShellScript): PowerShellScript | undefined {
  if (script.form === "exec" || !/pwsh|powershell/i.test(script.text.text)) return undefined;
  const match = launcher.exec(script.text.text);
  const body = match?.groups?.["script"];
  if (match === null || body === undefined) return undefined;
  const offset = match[0].length - body.length;
  const spanOf = (from: number, to: number): Span => spanIn(script.text, offset + from, offset + to);
  // A POSIX shell fills in `$` unless single quotes stand around it, which the added text has too.
  const start = script.dialect === "cmd" && match.groups?.["quote"] !== "'" ? spanOf(0, 0).start : undefined;
  return { run, text: body, setup: "", start, spanOf };
}

/** How many statements stand at the top of a script: separated by `;` or line breaks, outside quotes and brackets. */
export function countStatements(text: string): number {
  let count = 0;
  let depth = 0;
  let quote = "";
  let hasContent = false;
  for (const character of text) {
    if (quote !== "") {
      if (character === quote) quote = "";
    } else if (character === "'" || character === '"') {
      quote = character;
      hasContent = true;
    } else if ("({[".includes(character)) depth++;
    else if (")}]".includes(character)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && (character === ";" || character === "\n")) {
      if (hasContent) count++;
      hasContent = false;
    } else if (!/\s/.test(character)) hasContent = true;
  }
  return hasContent ? count + 1 : count;
}
