import { type CopyInstruction, flagOf } from "../../instructions/instruction.ts";
import { lineOf, removeBlocks } from "../../advice/instruction-block.ts";
import type { BuildScript } from "../../rules/shared/build-scripts.ts";
import { absolutePath } from "../../rules/shared/absolute-path.ts";
import { optionRemoval } from "../../rules/shared/option-removal.ts";
import { removedPaths } from "../../rules/shared/removed-paths.ts";
import { hasFlag } from "../../shell/command-queries.ts";
import type { ShellCommand, ShellWord } from "../../shell/shell-script.ts";
import type { LayerEntry } from "../../sizes/layers/layer-entry.ts";
import { isWithin } from "../../sizes/layers/is-within.ts";
import type { TextEdit } from "../../text/edit.ts";
import { groundBelow, mayBeShared } from "../ground-below.ts";
import { wholeLines } from "../joined-runs.ts";
import type { PatchDraft, WasteSource } from "../waste-source.ts";
import { withoutCommand } from "../without-command.ts";
import type { HiddenFrom } from "./hidden-waste.ts";

/** What is copied and deleted again: mounted instead where it is needed, or not sent at all. */
export function deletedCopyPatches(source: WasteSource, { step, froms, contents }: HiddenFrom): readonly PatchDraft[] {
  const [from] = froms;
  const { steps } = source.build.plan;
  const run = source.runs.get(steps[step]!.instruction);
  if (from === undefined || run === undefined || steps[step]!.stage !== steps[from]!.stage) return [];
  const { instruction: copy, triggered } = steps[from]!;
  if (copy.kind !== "copy" || triggered || runsBetween(source, from, step)) return [];
  const gone = new Set(contents.map(({ path }) => path));
  const files = (source.sizes[from]?.entries ?? []).filter(({ bytes }) => bytes > 0);
  const removal = run.script.commands.find((command) => removesAny(source, step, command, contents[0]!.path));
  if (removal === undefined || run.script.commands.some(({ name }) => name === "cd" || name === "pushd")) return [];
  const isAll = files.every(({ path }) => gone.has(path)) && (source.sizes[from]?.groups.length ?? 0) === 0;
  const hidden = files.filter(({ path }) => gone.has(path));
  const removed = { run, command: removal, step };
  return isAll ? mountPatches(source, copy, removed, files) : ignorePatches(source, from, removed, files, hidden);
}

/** What runs in between may need the files. */
function runsBetween({ build }: WasteSource, from: number, step: number): boolean {
  return build.plan.steps.slice(from + 1, step).some(({ instruction }) => instruction.kind === "run");
}

function removesAny({ build }: WasteSource, step: number, command: ShellCommand, path: string): boolean {
  if (command.name !== "rm" || command.inside.length > 0) return false;
  const { workingDirectory } = build.plan.steps[step]!.state;
  const folder = workingDirectory.kind === "known" ? workingDirectory.value.replace(/\/$/, "") : "";
  return removedPaths(command).some((removed) => {
    const absolute = removed.startsWith("/") ? removed : `${folder}/${removed.replace(/^\.\//, "")}`;
    const literal = absolute.slice(0, absolute.search(/[*?[]|$/));
    return literal === absolute ? isWithin(path, absolute) : literal.length > 1 && path.startsWith(literal);
  });
}

/** A `rm` in a later RUN. */
interface LateRemoval {
  readonly run: BuildScript;
  readonly command: ShellCommand;
  /** Position in the plan's steps. */
  readonly step: number;
}

function mountPatches(
  source: WasteSource,
  copy: CopyInstruction,
  removal: LateRemoval,
  files: readonly LayerEntry[],
): readonly PatchDraft[] {
  const { run } = removal;
  const [only, ...others] = copy.sources;
  if (only?.kind !== "path" || others.length > 0 || copy.heredocs.length > 0) return [];
  if (copy.flags.some(({ name }) => name !== "link" && name !== "from") || /[$*?[,"'\s]/.test(only.word.value)) return [];
  const block = wholeLines(source.source, copy, source.file.escape);
  const target = targetOf(files, only.word.value);
  if (block === undefined || target === undefined || run.instruction.json) return [];
  const { stage: at } = source.build.plan.steps[removal.step]!;
  const without = withoutRemoval(source, removal, target.path);
  if (without === undefined || (target.directory && mayBeShared(groundBelow(source, at), target.path))) return [];
  const dropped = removeBlocks(source.source, [block]);
  const params = { file: target.path, line: lineOf(source.source, copy), otherLine: lineOf(source.source, run.instruction) };
  // Where nothing else runs, nothing needs it.
  if (run.script.commands.length === 1) {
    const blocks = [block, wholeLines(source.source, run.instruction, source.file.escape)].flatMap((each) => each ?? []);
    return [{ how: "bind-mount", params: { ...params, unused: 1 }, edits: removeBlocks(source.source, blocks), caution: "none" }];
  }
  const stage = flagOf(copy, "from")?.value;
  const path = only.word.value.replace(/^\.\//, "").replace(/(.)\/$/, "$1");
  const options = ["type=bind", ...(stage === undefined ? [] : [`from=${stage}`]), `source=${path}`, `target=${target.path}`];
  // What builds in a directory writes into it; that is thrown away.
  const mount = `--mount=${[...options, ...(target.directory ? ["rw"] : [])].join(",")} `;
  const { start } = run.instruction.argumentsSpan;
  const edits = [...dropped, ...without, { span: { start, end: start }, text: mount }];
  return [{ how: "bind-mount", params: { ...params, unused: 0 }, edits, caution: "none" }];
}

/** A mount cannot be removed: the path goes from the command, and the command when it removes nothing else. */
function withoutRemoval(
  source: WasteSource,
  { run, command, step }: LateRemoval,
  target: string,
): readonly TextEdit[] | undefined {
  const { workingDirectory } = source.build.plan.steps[step]!.state;
  const words = command.args.filter(({ text }) => !text.startsWith("-"));
  const isOwn = ({ value, glob }: ShellWord): boolean => {
    const path = value === undefined || glob ? undefined : absolutePath(value, workingDirectory);
    return path !== undefined && isWithin(path, target);
  };
  const own = words.filter(isOwn);
  if (own.length === words.length) return withoutCommand(source, run, command);
  if (own.length === 0 || run.script.commands.length === 1) return undefined;
  const edits = own.map((word) => optionRemoval(source.file.text, word, word.raw));
  return edits.some((edit) => edit === undefined) ? undefined : edits.flatMap((edit) => edit ?? []);
}

/** Where all of the copy lies. */
function targetOf(
  files: readonly LayerEntry[],
  written: string,
): { readonly path: string; readonly directory: boolean } | undefined {
  const [first] = files;
  const { content } = first ?? {};
  if (first === undefined || content?.kind !== "context") return undefined;
  const root = written.replace(/^\.?\//, "").replace(/\/$/, "");
  if (content.path === root) return files.length === 1 ? { path: first.path, directory: false } : undefined;
  const below = root === "" || root === "." ? `/${content.path}` : content.path.slice(root.length);
  if (!below.startsWith("/") || !first.path.endsWith(below)) return undefined;
  const path = first.path.slice(0, -below.length);
  return path === "" ? undefined : { path, directory: true };
}

const mostLines = 8;

/** Files of a larger copy that the next RUN deletes first of all. */
function ignorePatches(
  source: WasteSource,
  from: number,
  { run, command }: LateRemoval,
  files: readonly LayerEntry[],
  hidden: readonly LayerEntry[],
): readonly PatchDraft[] {
  if (run.script.commands[0] !== command || !hasFlag(command, "-f", "--force") || hidden.length === 0) return [];
  const paths = hidden.flatMap(({ content }) => (content?.kind === "context" && content.context === "" ? [content.path] : []));
  if (paths.length !== hidden.length || usedElsewhere(source, from, new Set(paths))) return [];
  const kept = files.flatMap(({ content }) => (content?.kind === "context" ? [content.path] : [])).filter(notIn(new Set(paths)));
  const lines = foldersOf(paths, kept);
  if (lines.length > mostLines || lines.some((line) => /[*?[\]!#\\\s]/.test(line))) return [];
  const params = { lines: lines.length, first: lines.slice(0, 3).join("\n") };
  return [{ how: "ignore-lines", params, edits: [], ignoreLines: lines, caution: "files-left-out" }];
}

function notIn(paths: ReadonlySet<string>): (path: string) => boolean {
  return (path) => !paths.has(path);
}

function usedElsewhere({ build, sizes }: WasteSource, from: number, paths: ReadonlySet<string>): boolean {
  return build.plan.steps.some(({ instruction, reachable }, at) => {
    if (!reachable || at === from) return false;
    if (instruction.kind === "run") return instruction.mounts.some(({ type }) => type === "bind");
    if (instruction.kind !== "copy" && instruction.kind !== "add") return false;
    return (sizes[at]?.entries ?? []).some(({ content }) => content?.kind === "context" && paths.has(content.path));
  });
}

/** The highest folders that hold none of the files that are kept, and single files. */
function foldersOf(paths: readonly string[], kept: readonly string[]): readonly string[] {
  const holdsKept = new Set<string>();
  for (const path of kept) for (const folder of foldersAbove(path)) holdsKept.add(folder);
  return [...new Set(paths.map((path) => foldersAbove(path).find((folder) => !holdsKept.has(folder)) ?? path))];
}

/** From the root down. */
function foldersAbove(path: string): readonly string[] {
  const parts = path.split("/").slice(0, -1);
  return parts.map((_, at) => parts.slice(0, at + 1).join("/"));
}
