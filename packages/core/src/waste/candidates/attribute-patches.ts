import { type CopyInstruction, flagOf } from "../../instructions/instruction.ts";
import type { AddInstruction } from "../../instructions/instruction.ts";
import { lineOf } from "../../advice/instruction-block.ts";
import { absolutePath } from "../../rules/shared/absolute-path.ts";
import { attributeChange } from "../../rules/shared/attribute-changes.ts";
import { optionRemoval } from "../../rules/shared/option-removal.ts";
import type { ShellCommand } from "../../shell/shell-script.ts";
import type { TextEdit } from "../../text/edit.ts";
import { isWithin } from "../../sizes/layers/is-within.ts";
import { groundBelow, mayBeShared } from "../ground-below.ts";
import { ownLayers } from "../layer-parts.ts";
import type { PatchDraft, WasteSource } from "../waste-source.ts";
import { withoutCommand } from "../without-command.ts";
import type { HiddenFrom } from "./hidden-waste.ts";

/**
 * The owner or mode as a flag of the copies, so that files are stored once. The command goes, or no longer looks into directories, or, where
 * it changes other files too, stays as it is.
 */
export function attributePatches(source: WasteSource, parts: HiddenFrom): readonly PatchDraft[] {
  const { how, step } = parts;
  if (how !== "owner" && how !== "mode") return [];
  const run = source.runs.get(source.build.plan.steps[step]!.instruction);
  const change = run?.script.commands.findLast((command) => isChange(command, how));
  const copies = copiesOf(source, parts);
  const value = valueOf(source, parts, change);
  if (run === undefined || change === undefined || copies.length === 0 || value === undefined) return [];
  const name = how === "owner" ? "chown" : "chmod";
  if (name === "chown" && !/^\d+:\d+$/.test(value) && makesUsers(source, Math.min(...copies.map(([at]) => at)), step)) return [];
  const flags = copies.flatMap(([, copy]) => flagEdit(copy, name, value));
  if (flags.length !== copies.length) return [];
  const flag = `--${name}=${value}`;
  const params = { flag, line: lineOf(source.source, copies[0]![1]), more: copies.length - 1 };
  const draft = (edits: readonly TextEdit[] | undefined, directories?: PatchDraft["directories"]): readonly PatchDraft[] =>
    edits === undefined ? [] : [{ how: "copy-flag", params, edits: [...flags, ...edits], caution: "none", directories }];
  // What the command finds besides the copies, it must go on to change.
  if (copies.length < parts.froms.length || mayFindMore(source, step) || !changesOnlyOwn(source, parts, change)) return draft([]);
  const removal = withoutCommand(source, run, change);
  return [
    ...draft(removal),
    ...draft(flatChange(source, change)),
    ...draft(removal, "directories-keep-attributes"),
    ...draft([]),
  ];
}

function isChange(command: ShellCommand, how: "owner" | "mode"): boolean {
  const change = attributeChange(command);
  return change !== undefined && (how === "owner" ? change.command.name !== "chmod" : change.command.name === "chmod");
}

/** Whether an earlier step writes files that nobody knows. */
function mayFindMore(source: WasteSource, step: number): boolean {
  for (const [at, { bytes }] of ownLayers(source)) if (at < step && bytes.likely === null) return true;
  return false;
}

/** Whether each path of the command is of the copies, and holds nothing of the base image. */
function changesOnlyOwn(source: WasteSource, { step, contents }: HiddenFrom, command: ShellCommand): boolean {
  const { stage, state } = source.build.plan.steps[step]!;
  const ground = groundBelow(source, stage);
  const paths = attributeChange(command)?.paths ?? [];
  return paths.every(({ value, glob }) => {
    const path = value === undefined || glob ? undefined : absolutePath(value, state.workingDirectory);
    if (path === undefined || contents.every((content) => !isWithin(content.path, path))) return false;
    return contents.some((content) => content.path === path) || !mayBeShared(ground, path);
  });
}

type Transfer = CopyInstruction | AddInstruction;

function copiesOf({ build }: WasteSource, { froms }: HiddenFrom): readonly (readonly [step: number, copy: Transfer])[] {
  return froms.flatMap((from) => {
    const { instruction, triggered } = build.plan.steps[from]!;
    return !triggered && (instruction.kind === "copy" || instruction.kind === "add") ? [[from, instruction] as const] : [];
  });
}

/** What all of the files have afterwards, when it is the same for all. */
function valueOf(
  { sizes }: WasteSource,
  { how, step, contents }: HiddenFrom,
  change: ShellCommand | undefined,
): string | undefined {
  const written = change === undefined ? undefined : attributeChange(change)?.value;
  const paths = new Set(contents.map(({ path }) => path));
  const values = new Set<string>();
  for (const { path, owner, mode } of sizes[step]?.entries ?? []) {
    if (!paths.has(path)) continue;
    if (how === "mode") values.add(mode === undefined ? "" : mode.toString(8).padStart(3, "0"));
    else values.add(owner === undefined ? "0:0" : `${owner.user}:${owner.group}`);
  }
  const [value] = values;
  if (values.size !== 1 || value === undefined || !/^[\w.-]+(?::[\w.-]+)?$/.test(value)) return undefined;
  return how === "owner" && written !== undefined && /^[\w.-]+:[\w.-]+$/.test(written) ? written : value;
}

/** A name is looked up when the copy is made: it must be there by then. */
function makesUsers({ build, runs }: WasteSource, first: number, last: number): boolean {
  for (let at = first; at <= last; at++) {
    const commands = runs.get(build.plan.steps[at]!.instruction)?.script.commands ?? [];
    if (commands.some(({ name }) => /^(?:useradd|adduser|groupadd|addgroup|usermod|groupmod)$/.test(name ?? ""))) return true;
  }
  return false;
}

function flagEdit(copy: Transfer, name: string, value: string): readonly TextEdit[] {
  const known = flagOf(copy, name);
  const { start } = copy.argumentsSpan;
  if (known === undefined) return [{ span: { start, end: start }, text: `--${name}=${value} ` }];
  return [{ span: known.span, text: `--${name}=${value}` }];
}

/** Without `-R`: directories that were there before the copy still get what the command gives them. */
function flatChange({ file }: WasteSource, change: ShellCommand): readonly TextEdit[] | undefined {
  const option = change.args.find(({ text }) => text === "-R" || text === "--recursive");
  return option === undefined ? undefined : optionRemoval(file.text, option, option.text);
}
