import { appendCommand } from "../rules/shared/append-command.ts";
import type { BuildScript } from "../rules/shared/build-scripts.ts";
import { instructionLines } from "../rules/shared/instruction-lines.ts";
import { removeBlocks } from "../advice/instruction-block.ts";
import type { Instruction } from "../instructions/instruction.ts";
import type { ShellCommand } from "../shell/shell-script.ts";
import { lineAt, type SourceText } from "../text/source-text.ts";
import type { Span } from "../text/span.ts";
import type { TextEdit } from "../text/edit.ts";
import type { WasteSource } from "./waste-source.ts";

/** The most RUNs that are joined: with more of them, what a change rebuilds weighs more than the bytes. */
const mostJoined = 6;

/**
 * Makes one RUN of two, and of those between them. Undefined where something else stands between them, or where a command would see
 * another directory, variable or failure than before. `added`: commands to run at the end.
 */
export function joinRuns(source: WasteSource, first: number, last: number, added?: string): readonly TextEdit[] | undefined {
  const runs = runsBetween(source, first, last);
  if (runs === undefined) return undefined;
  const [head, ...others] = runs;
  if (head === undefined || (others.length === 0 && added === undefined)) return undefined;
  const texts: string[] = [];
  const blocks: Span[] = [];
  const { text } = source.file;
  for (const [at, run] of runs.entries()) {
    if (at < runs.length - 1 && run.script.commands.some(changesWhatFollows)) return undefined;
    if (at === 0) continue;
    if (!isChain(run)) return undefined;
    const block = wholeLines(source.source, run.instruction, source.file.escape);
    const { start, end } = run.instruction.argumentsSpan;
    const written = text.slice(start, end).trimEnd();
    if (block === undefined || !isWholeScript(run, start, start + written.length)) return undefined;
    texts.push(written);
    blocks.push(block);
  }
  if (added !== undefined) texts.push(added);
  const edits = appendCommand(head, source.file, texts.join(" && "));
  return edits && [...edits, ...removeBlocks(source.source, blocks)];
}

/** What a RUN of the same stage writes can be taken back in it only when nothing but RUNs in shell form follows. */
function runsBetween({ build, runs }: WasteSource, first: number, last: number): readonly BuildScript[] | undefined {
  const { steps } = build.plan;
  if (last - first >= mostJoined || steps[first]?.stage !== steps[last]?.stage) return undefined;
  const found: BuildScript[] = [];
  for (let at = first; at <= last; at++) {
    const { instruction, triggered } = steps[at]!;
    const run = runs.get(instruction);
    if (run === undefined || triggered || instruction.trigger || run.script.form !== "shell") return undefined;
    if (run.script.errors.length > 0 || instruction.heredocs.length > 0 || run.script.commands.length === 0) return undefined;
    if (flagsOf(instruction) !== flagsOf(steps[first]!.instruction)) return undefined;
    found.push(run);
  }
  return found;
}

function flagsOf({ flags }: Instruction): string {
  return flags.map(({ name, value }) => `${name}=${value ?? ""}`).join(" ");
}

/** Commands that the rest of a shell notices, and another shell does not. */
const shellSettings: ReadonlySet<string> = new Set(
  "cd pushd popd export set source . umask exec exit alias trap ulimit shopt unset read declare local hash eval".split(" "),
);

function changesWhatFollows({ name, inside }: ShellCommand): boolean {
  return name === undefined || shellSettings.has(name) || inside.includes("function-body") || inside.includes("background");
}

/** Whether a script is `a && b && c`: then nothing of it runs once something in front of it failed. */
function isChain({ script }: BuildScript): boolean {
  return script.commands.every(
    ({ inside, operator }) =>
      inside.every((construct) => construct === "substitution" || construct === "nested-script") &&
      (inside.length > 0 || operator === "start" || operator === "&&" || operator === "|"),
  );
}

/** Whether the first and the last command stand at the ends of a text: nothing that is no command is left over. */
function isWholeScript({ script }: BuildScript, start: number, end: number): boolean {
  const outer = script.commands.filter(({ inside }) => inside.length === 0);
  return outer[0]?.span.start === start && outer.at(-1)?.span.end === end;
}

/** The lines of an instruction with the comments right above it; undefined where taking them away would join others. */
export function wholeLines(source: SourceText, instruction: Instruction, escape: string): Span | undefined {
  const { start, end } = instructionLines(source, instruction);
  const last = source.text.slice(start, end).trimEnd();
  if (instruction.trigger || last.endsWith(escape)) return undefined;
  let line = lineAt(source, instruction.span.start);
  for (const { span } of instruction.commentsAbove.toReversed()) {
    if (lineAt(source, span.start) !== line - 1) break;
    line--;
  }
  return { start: source.lineStarts[line]!, end };
}
