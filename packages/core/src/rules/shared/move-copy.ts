import type { Instruction, RunInstruction } from "../../instructions/instruction.ts";
import type { BuildStep } from "../../plan/build-plan.ts";
import { lineAt, type SourceText } from "../../text/source-text.ts";
import type { TextEdit } from "../../text/edit.ts";
import type { BulkCopy } from "./early-copy.ts";

export interface CopyMove {
  readonly source: SourceText;
  readonly copy: BulkCopy;
  /** The RUN that the COPY is to stand behind. */
  readonly run: RunInstruction;
  /** All instructions between the two. */
  readonly between: readonly Instruction[];
}

/** Instructions that make no difference to what a COPY does, or a COPY to them. */
const settings: ReadonlySet<Instruction["kind"]> = new Set(["env", "arg", "label", "expose", "workdir", "user", "stopsignal"]);

/**
 * Moves a COPY, with the comments that stand on it, behind a RUN. `replacement` takes its place. Undefined where another step
 * stands between the two, or where the COPY would copy elsewhere behind it.
 */
export function moveCopyBehind({ source, copy, run, between }: CopyMove, replacement?: string): readonly TextEdit[] | undefined {
  const { instruction } = copy;
  if (instruction.sources.length !== 1 || instruction.heredocs.length > 0 || run.heredocs.length > 0) return undefined;
  if (instruction.trigger || run.trigger || !between.every(({ kind }) => settings.has(kind))) return undefined;
  const { text } = source;
  const written = text.slice(instruction.span.start, instruction.span.end);
  if (between.length > 0 && written.includes("$")) return undefined;
  const moves = between.some(({ kind }) => kind === "workdir");
  if (moves && !instruction.destination.value.startsWith("/")) return undefined;
  const start = firstLine(source, instruction);
  const lineBreak = text.includes("\r\n") ? "\r\n" : "\n";
  const next = source.lineStarts[lineAt(source, Math.max(instruction.span.start, instruction.span.end - 1)) + 1];
  if (next === undefined) return undefined;
  const block = text.slice(start, instruction.span.end);
  return [
    replacement === undefined
      ? { span: { start, end: next }, text: "" }
      : { span: { start, end: instruction.span.end }, text: replacement },
    { span: { start: run.span.end, end: run.span.end }, text: `${lineBreak}${block}` },
  ];
}

/** Start of the line of the first comment that stands directly above, or of the instruction itself. */
function firstLine(source: SourceText, instruction: Instruction): number {
  let line = lineAt(source, instruction.span.start);
  for (const { span } of instruction.commentsAbove.toReversed()) {
    if (lineAt(source, span.start) !== line - 1) break;
    line--;
  }
  return source.lineStarts[line]!;
}

/** The manifests of an install as a COPY that has the flags of another; undefined where it would not put them in the right place. */
export function manifestCopy(source: SourceText, copy: BulkCopy, run: BuildStep, sources: readonly string[]): string | undefined {
  const { instruction, directory } = copy;
  if (!copiesTo(copy, run)) return undefined;
  const present = presentSources(copy, sources);
  if (present === undefined || instruction.json) return undefined;
  const words = present.map((name) => (directory === "" ? name : `${directory}/${name}`));
  const flags = instruction.flags.map(({ span }) => source.text.slice(span.start, span.end));
  const written = instruction.destination.value;
  return [instruction.keyword, ...flags, ...words, written.endsWith("/") ? written : `${written}/`].join(" ");
}

/** Whether the COPY puts its files into the directory that the RUN works in. */
function copiesTo({ step, instruction, destination }: BulkCopy, run: BuildStep): boolean {
  const { workingDirectory } = run.state;
  if (workingDirectory.kind === "known") return workingDirectory.value.replace(/(.)\/$/, "$1") === destination;
  // The directory is not known, but it is the same for both.
  return workingDirectory === step.state.workingDirectory && /^\.\/?$/.test(instruction.destination.value);
}

/**
 * Those of the sources that are there, as far as the context is known; optional ones end in `*`. Undefined when one is missing, or
 * when directories below have manifests of their own, which the install would miss.
 */
function presentSources({ source, directory }: BulkCopy, names: readonly string[]): readonly string[] | undefined {
  if (source.selected === undefined) return names;
  const paths = source.selected.matches.flatMap(({ path, entries, directory: isDirectory }) =>
    isDirectory ? entries.map((entry) => entry.path) : [path],
  );
  const known = new Set(paths);
  const place = (name: string): string => (directory === "" ? name : `${directory}/${name}`);
  const present = names.flatMap((name) =>
    name.endsWith("*") ? (known.has(place(name.slice(0, -1))) ? [name.slice(0, -1)] : []) : [name],
  );
  const [main] = present;
  if (main === undefined) return undefined;
  const needed = present.map((name) => name.replace("*", ""));
  if (!needed.every((name) => known.has(place(name)))) return undefined;
  const nested = `/${main.replace("*", "")}`;
  const others = paths.filter(
    (path) => path.endsWith(nested) && path !== place(nested.slice(1)) && !path.includes("node_modules/"),
  );
  return others.length === 0 ? present : undefined;
}
