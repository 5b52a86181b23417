import type { WorkdirInstruction } from "../../instructions/instruction.ts";
import { ofKind } from "../../instructions/of-kind.ts";
import { expandText } from "../../stages/scope.ts";
import type { Stage, StageGraph } from "../../stages/stage-graph.ts";

/** A WORKDIR of a stage and what is known of the directory that it stands in. */
export interface WorkdirUse {
  readonly stage: Stage;
  readonly instruction: WorkdirInstruction;
  /** No WORKDIR stands above it, in this stage or in those it is built from. */
  readonly first: boolean;
  /** The path without quotes and with variables filled in; unset ones are empty, as BuildKit takes them. */
  readonly path: string;
  /** Whether every variable in it has a known value. */
  readonly known: boolean;
  /** Whether it has neither variables nor quotes nor escapes, so that the path stands in the file as it is. */
  readonly literal: boolean;
  /** The directory above, when it follows from the file alone without any variable. */
  readonly above: string | undefined;
}

/** The WORKDIR instructions of all stages, in the order of the file. */
export function workdirUses(graph: StageGraph): readonly WorkdirUse[] {
  const list: WorkdirUse[] = [];
  const left = new Map<number, { readonly directory: string | undefined }>();
  // Stages with a WORKDIR behind ONBUILD, which runs first in the stages that are built on them.
  const triggering = new Set<number>();
  for (const stage of graph.stages) {
    const inherited = stage.base.kind === "stage" ? left.get(stage.base.index) : undefined;
    const triggered = stage.base.kind === "stage" && triggering.has(stage.base.index);
    let first = inherited === undefined && !triggered;
    // An empty image starts at the root; any other base has a directory of its own.
    let above = inherited === undefined && stage.base.kind === "scratch" ? "/" : inherited?.directory;
    if (triggered) above = undefined;
    for (const instruction of ofKind(stage.instructions, "workdir", "onbuild")) {
      if (instruction.kind === "onbuild" && instruction.instruction.kind === "workdir") triggering.add(stage.index);
      if (instruction.kind !== "workdir") continue;
      const position = graph.places.get(instruction)?.position ?? 0;
      const { value } = instruction.value;
      const expanded = expandText(value, stage.scope, position, graph.escape, stage.openEnded);
      const known = expanded.known && expanded.unset.length === 0 && expanded.error === undefined;
      const literal = !/["'$]/.test(value) && !value.includes(graph.escape);
      list.push({ stage, instruction, first, path: expanded.text, known, literal, above });
      first = false;
      above = literal ? joinPath(above, value) : undefined;
    }
    if (!first) left.set(stage.index, { directory: above });
  }
  return list;
}

/** Whether the path surely starts from a directory that only the base image knows. */
export function startsFromBase({ first, known, path, stage }: WorkdirUse): boolean {
  return first && known && path !== "" && !hasDrive(path) && !isAbsolutePath(path, stage.platform?.os ?? "linux");
}

/** `C:` begins an absolute path of Windows, whatever system the build is for. */
export function hasDrive(path: string): boolean {
  return /^[A-Za-z]:/.test(path);
}

/** Linux takes no longer path; without a limit a thousand relative WORKDIRs would cost a million parts. */
const maxPath = 4096;

/** The directory that a literal path leads to; undefined when it starts from one that is not known. */
export function joinPath(above: string | undefined, path: string): string | undefined {
  if (hasDrive(path) || path.includes("\\")) return undefined;
  if (!path.startsWith("/") && (above === undefined || above.length > maxPath)) return undefined;
  const parts: string[] = [];
  for (const part of (path.startsWith("/") ? path : `${above}/${path}`).split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  }
  return `/${parts.join("/")}`;
}

/** Whether BuildKit takes the path for absolute on that system (util/system/path.go). */
export function isAbsolutePath(path: string, os: string): boolean {
  return os === "windows" ? /^(?:[A-Za-z]:)?[\\/]/.test(path) : path.startsWith("/");
}

/** Whether hadolint takes a WORKDIR as written for relative: it neither fills in variables nor looks at what stands above. */
export function looksRelative(written: string): boolean {
  return !/^(?:[$/]|[A-Za-z]:)/.test(written.replace(/^["']+|["']+$/g, ""));
}
