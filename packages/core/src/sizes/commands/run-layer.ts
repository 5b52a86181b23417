import { cleanPath } from "../../context/go-path.ts";
import type { RunInstruction } from "../../instructions/instruction.ts";
import type { ShellCommand, ShellScript } from "../../shell/shell-script.ts";
import { writePrinted } from "../files/write-printed.ts";
import { sizeOfContents } from "../layers/layer-contents.ts";
import type { LayerSize } from "../layers/layer-size.ts";
import { DraftOfRun } from "./draft-of-run.ts";
import type { PrintedText, SizedCommand } from "./estimator.ts";
import { estimatorsOf } from "./estimators.ts";
import { type OuterOutput, outerOutputs } from "./outer-outputs.ts";
import { readCommand } from "./read-command.ts";
import { createDirectoryScopes } from "./directory-scopes.ts";
import type { SizingStep } from "./sizing-stage.ts";
import { createWeighing } from "./weighed-commands.ts";

/** What a RUN writes, command by command. */
export function runLayer(at: SizingStep, instruction: RunInstruction, script: ShellScript | undefined): LayerSize {
  const draft = new DraftOfRun(at, instruction);
  if (!at.stage.onImage) makeMountPoints(draft);
  makeWorkingDirectory(draft);
  if (script === undefined || script.errors.length > 0 || (script.commands.length === 0 && !isQuiet(script))) {
    draft.unknown("a script that was not understood");
    return sizeOfContents(draft.finish(), "commands");
  }
  const file = at.planned.syntax.source.text;
  const outers = outerOutputs(script);
  const written = new Set<OuterOutput>();
  const scopes = createDirectoryScopes(draft);
  const mayNotRun = createWeighing(script);
  let piped: PrintedText | undefined;
  for (const shell of script.commands) {
    scopes.enter(shell);
    if (shell.pipelineIndex === 0) piped = undefined;
    const around = outers.findLast(({ span }) => span.start <= shell.span.start && shell.span.end <= span.end);
    const outer = around === undefined ? undefined : outputTo(around, draft, written);
    const conditional = mayNotRun(shell);
    const command = readCommand(shell, script, draft, { conditional, piped, outer, file });
    piped = command === undefined ? { kind: "some" } : runCommand(command, draft);
    if (command === undefined) draft.unknown("a command that is not known");
    else if (around !== undefined && command.output === outer) written.add(around);
  }
  return sizeOfContents(draft.finish(), "commands");
}

/** Gives what the command prints into a pipe. */
function runCommand(command: SizedCommand, draft: DraftOfRun): PrintedText {
  draft.begin(command.conditional);
  const known = !runsOnInput(command.shell) && estimatorsOf(command.name).some((estimator) => estimator.estimate(command, draft));
  if (!known) draft.unknown(`what ${command.name} writes`);
  const printed: PrintedText = draft.printed ?? { kind: "some" };
  const { output } = command;
  if (output === undefined) return printed;
  if (output.path === undefined) draft.unknown("a file whose name is not known");
  else if (!draft.touched.has(output.path)) writePrinted(draft, output.path, printed, output.append);
  // What goes to a file does not go on.
  return { kind: "text", text: "" };
}

/** Words that xargs reads from its input are missing. */
function runsOnInput({ wrappers, name }: ShellCommand): boolean {
  return name !== "rm" && wrappers.some((wrapper) => /^(?:xargs|parallel|chroot)$/.test(wrapper.name));
}

function outputTo(outer: OuterOutput, draft: DraftOfRun, written: ReadonlySet<OuterOutput>): SizedCommand["output"] {
  const path = outer.path === undefined ? undefined : draft.resolve(outer.path);
  return { path, append: outer.append || written.has(outer) };
}

/** Tests alone (`[[ … ]]`) are no commands. */
function isQuiet({ form, dialect, text }: ShellScript): boolean {
  return form !== "exec" && !/powershell|cmd|other/.test(dialect) && !/[>$`(]/.test(text.text.replace(/\$\{?\w+\}?/g, ""));
}

/** BuildKit makes the directories that it mounts on where an image has none (measured). */
function makeMountPoints(draft: DraftOfRun): void {
  for (const path of ["/dev", "/proc", "/sys"]) if (draft.contents.kindAt(path) === undefined) makeDirectory(draft, path);
}

/** A working directory that an earlier step has deleted is made anew (measured). */
function makeWorkingDirectory(draft: DraftOfRun): void {
  const parts = draft.contents.followed(cleanPath(draft.workingDirectory)).split("/").slice(1);
  for (let end = 1; end <= parts.length; end++) {
    const path = `/${parts.slice(0, end).join("/")}`;
    if (draft.contents.kindAt(path) === "gone") makeDirectory(draft, path);
  }
}

function makeDirectory(draft: DraftOfRun, path: string): void {
  draft.makeMountPoint({ path, type: "directory", bytes: 0, mode: 0o755, owner: undefined });
}
