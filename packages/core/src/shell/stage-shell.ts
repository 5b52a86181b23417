import type { Instruction, ShellInstruction } from "../instructions/instruction.ts";
import { flagOf } from "../instructions/instruction.ts";
import type { Stage, StageGraph } from "../stages/stage-graph.ts";
import { type Shell, shellFromWords } from "./dialect.ts";

/** The shell of a Linux image that names none. */
const posixShell: Shell = shellFromWords(["/bin/sh", "-c"]);
/** The shell of a Windows image that names none. */
const windowsShell: Shell = shellFromWords(["cmd", "/S", "/C"]);

/** What a stage gives to its instructions and to the stages built on it. */
export interface StageShell {
  readonly windows: boolean;
  /** The shell that each instruction of the stage sees. */
  readonly at: readonly Shell[];
  /** At the end: HEALTHCHECK and triggers use this one, whatever the place at which they stand. */
  readonly last: Shell;
  /** What `ONBUILD SHELL` leaves to the stages built on this one. */
  readonly inherited: Shell;
}

/** The shells of all stages, by index. */
export function stageShells(graph: StageGraph): readonly StageShell[] {
  const shells = known.get(graph) ?? findShells(graph);
  known.set(graph, shells);
  return shells;
}

// Scripts, plan and rules all ask.
const known = new WeakMap<StageGraph, readonly StageShell[]>();

function findShells(graph: StageGraph): readonly StageShell[] {
  const shells: StageShell[] = [];
  for (const stage of graph.stages) {
    const parent = stage.base.kind === "stage" ? shells[stage.base.index] : undefined;
    const windows = parent?.windows ?? isWindows(stage, graph.escape);
    const at: Shell[] = [];
    let last = shellFromComments(stage.from) ?? parent?.inherited ?? (windows ? windowsShell : posixShell);
    let trigger: Shell | undefined;
    for (const instruction of stage.instructions) {
      last = shellFromComments(instruction) ?? last;
      at.push(last);
      if (instruction.kind === "shell") last = shellOf(instruction);
      else if (instruction.kind === "onbuild" && instruction.instruction.kind === "shell")
        trigger = shellOf(instruction.instruction);
    }
    shells.push({ windows, at, last, inherited: trigger ?? last });
  }
  return shells;
}

/**
 * `# hadolint shell=powershell` (tally: the same) says what SHELL of a base image nobody can see. It holds from there on, as a
 * SHELL instruction would.
 */
function shellFromComments(instruction: Instruction): Shell | undefined {
  for (const { text } of instruction.commentsAbove) {
    const match = /^(?:hadolint|tally|plimsoll)\s+shell\s*=\s*(\S+)/.exec(text);
    if (match !== null) return shellFromWords([match[1]!]);
  }
  return undefined;
}

export function shellOf(instruction: ShellInstruction): Shell {
  return shellFromWords(instruction.words.map((word) => word.value));
}

/** Whether a file could have a shell that is not `/bin/sh`; a quick look that only says no when it is sure. */
export function mayNameShell(text: string, escape: string): boolean {
  return escape === "`" || /shell|windows|nanoserver|servercore|framework|ltsc/i.test(text);
}

const windowsImage = /windows|nanoserver|servercore|dotnet\/framework|ltsc20\d\d/i;
const linuxImage =
  /(^|\/)(alpine|debian|ubuntu|busybox|centos|fedora|rockylinux|almalinux|amazonlinux|archlinux|buildpack-deps)\b/i;

/** Whether a stage stands on an image that is one of Windows by its name, and no platform is asked for. */
export function isWindowsByName(stage: Stage, { options }: StageGraph): boolean {
  const isAsked = options.platform !== undefined || flagOf(stage.from, "platform") !== undefined;
  return !isAsked && stage.base.kind === "image" && windowsImage.test(stage.base.text);
}

/** Whether the base image is one of Windows, which only its name, its platform or what the stage does with it can tell. */
function isWindows(stage: Stage, escape: string): boolean {
  if (stage.base.kind === "scratch") return false;
  if (flagOf(stage.from, "platform") !== undefined && stage.platform !== undefined) return stage.platform.os === "windows";
  if (stage.platform?.os === "windows") return true;
  const image = stage.base.kind === "image" ? stage.base.text : "";
  if (windowsImage.test(image) || windowsImage.test(stage.from.image.value)) return true;
  if (linuxImage.test(image)) return false;
  const shell = stage.instructions.find((instruction) => instruction.kind === "shell");
  if (shell !== undefined) return /^(cmd|powershell)(\.exe)?$/i.test(shellOf(shell).interpreter);
  // Nobody gives up the backslash but for Windows paths.
  return escape === "`";
}
