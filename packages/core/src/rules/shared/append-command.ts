import { isPosixLike } from "../../shell/dialect.ts";
import type { ShellCommand, ShellScript } from "../../shell/shell-script.ts";
import { spanIn } from "../../shell/shell-text.ts";
import type { TextEdit } from "../../text/edit.ts";
import type { BuildScript } from "./build-scripts.ts";

/** The file that a RUN stands in. */
export interface FileText {
  readonly text: string;
  /** The escape character of the Dockerfile. */
  readonly escape: string;
}

/**
 * Adds a command to the end of a RUN in the style in which the RUN is written: with the operator, line break and indentation
 * that stand before its last command. `added` must be plain words. Undefined when the script does not end in a simple
 * command.
 *
 * The command runs when, and only when, the script went well so far, whatever stands before: `a; b && c` and `a || b && c`
 * fail when they failed without the `&& c`.
 */
export function appendCommand(run: BuildScript, file: FileText, added: string): readonly TextEdit[] | undefined {
  const { script } = run;
  const last = lastPipeline(script);
  const first = last[0];
  const end = last.at(-1)?.span.end;
  if (first === undefined || end === undefined) return undefined;
  const before = file.text.slice(spanIn(script.text, 0, 0).start, first.span.start);
  const itself = file.text.slice(first.span.start, end);
  const joint = jointLike(before, itself, { first, script, escape: file.escape });
  return [{ span: { start: end, end }, text: `${joint}${added}` }];
}

/** The commands of the pipeline that ends the script; none when a construct, a heredoc or something unread ends it. */
function lastPipeline(script: ShellScript): readonly ShellCommand[] {
  const { commands, text, errors, dialect, form, options } = script;
  // In exec form without a shell `&&` is a word like others.
  if (errors.length > 0 || !isPosixLike(dialect) || (form === "exec" && options.length === 0)) return [];
  const written = text.text.trimEnd();
  const { end } = spanIn(text, written.length - 1, written.length);
  const last = commands.findLast((command) => command.inside.length === 0);
  if (last?.span.end !== end || last.redirects.some(({ body }) => body !== undefined)) return [];
  if (last.name === "exit" || last.wrappers.some(({ name }) => name === "exec")) return [];
  return commands.filter((command) => command.pipeline === last.pipeline && command.inside.length === 0);
}

interface Style {
  readonly first: ShellCommand;
  readonly script: ShellScript;
  readonly escape: string;
}

/** What joins a new command to the last one. `before` is the text of the script in front of that. */
function jointLike(before: string, itself: string, style: Style): string {
  const { first, script } = style;
  const lineBreak = before.includes("\r\n") || itself.includes("\r\n") ? "\r\n" : "\n";
  const continued = script.form === "heredoc" ? " \\" : ` ${style.escape}`;
  const lines = before.split(/\r?\n/);
  const prefix = lines.at(-1) ?? "";
  const operator = first.operator === ";" && stopsOnFailure(script) ? ";" : "&&";
  // `&& last` begins its line.
  if (/^[ \t]*&&[ \t]*$/.test(prefix) && lines.length > 1) return `${continued}${lineBreak}${prefix}`;
  if (/^[ \t]*$/.test(prefix) && lines.length > 1) {
    const above = lines.slice(0, -1).findLast((line) => /^[ \t]*[^ \t#]/.test(line)) ?? "";
    const ending = endingOperator(above);
    // The operator has a line of its own, or ends the one above.
    if (ending?.alone === true) return `${continued}${lineBreak}${above}${lineBreak}${prefix}`;
    if (ending?.operator === operator) return `${ending.text}${lineBreak}${prefix}`;
    if (operator === ";" && script.form === "heredoc") return `${lineBreak}${prefix}`;
  }
  const ownLines = itself.split(/\r?\n/);
  if (ownLines.length === 1) return operator === ";" ? "; " : " && ";
  const indentation = /^[ \t]*/.exec(ownLines.at(-1) ?? "")?.[0] ?? "";
  return operator === ";" ? `;${continued}${lineBreak}${indentation}` : `${continued}${lineBreak}${indentation}&& `;
}

interface EndingOperator {
  readonly operator: "&&" | ";";
  /** The operator with the blanks before it and the continuation behind it. */
  readonly text: string;
  /** Whether nothing else stands in the line. */
  readonly alone: boolean;
}

function endingOperator(line: string): EndingOperator | undefined {
  const written = line.trimEnd();
  const body = (/[\\`]$/.test(written) ? written.slice(0, -1) : written).trimEnd();
  const operator = body.endsWith("&&") ? "&&" : body.endsWith(";") ? ";" : undefined;
  if (operator === undefined) return undefined;
  const rest = body.slice(0, -operator.length).trimEnd();
  return { operator, text: written.slice(rest.length), alone: rest === "" };
}

/** Whether a failing command ends the script, by `set -e` or an option of the shell. */
function stopsOnFailure({ options, commands }: ShellScript): boolean {
  const switchesOn = (word: string): boolean => /^-[a-zA-Z]*e/.test(word) || word === "errexit";
  if (options.some(switchesOn)) return true;
  const sets = commands.filter(({ name, inside }) => name === "set" && inside.length === 0);
  return (
    sets.some(({ args }) => args.some(({ text }) => switchesOn(text))) &&
    !sets.some(({ args }) => args.some(({ text }) => text.startsWith("+")))
  );
}
