import type { Instruction } from "../instructions/instruction.ts";
import type { SelectedPaths } from "../context/select-sources.ts";
import type { BuildStep, ContextSource } from "../plan/build-plan.ts";
import { couldMatch } from "../rules/shared/lock-files.ts";
import type { AdviceSource } from "./advice-source.ts";
import { stepsOfStage } from "./advice-source.ts";
import { copyWrites, hasNamedOwner, holds, isSystemPath, ownerOf, pathsOverlap } from "./copy-writes.ts";
import { fileGroupOf } from "./file-group.ts";
import { type RunWork, runWork } from "./run-work.ts";

/** An instruction that decides what others do, or that others decide about. */
export interface MovableStep {
  /** Position in the plan's steps. */
  readonly index: number;
  readonly step: BuildStep;
  /** Positions, in the same list, of those that must stay before it. */
  readonly after: readonly number[];
}

/** Longer stages are not looked at: nobody reads an advice about so many steps, and each pair of them is compared. */
const mostSteps = 200;

/**
 * The layers of a stage and the settings that they depend on (ENV, ARG, USER, WORKDIR, SHELL), in the order of the file, and which
 * of them must stay before which. What a step reads and writes is told by its kind; a RUN may read and write anything unless it is
 * known to be an install, and keeps its place among all other RUNs.
 */
export function movableSteps(source: AdviceSource, stage: number): readonly MovableStep[] {
  const works = stepsOfStage(source, stage).flatMap(({ step, index }) => {
    const work = workOf(source, step);
    return work === undefined ? [] : [{ step, index, work }];
  });
  if (works.length > mostSteps) return [];
  return works.map(({ step, index, work }, at) => {
    const after = works.flatMap((other, earlier) => (earlier < at && mustFollow(other.work, work) ? [earlier] : []));
    return { index, step, after };
  });
}

/** Whether a COPY can stand before or behind a RUN alike. `false` when it is not known. */
export function isIndependent(source: AdviceSource, copy: BuildStep, run: BuildStep): boolean {
  const [first, second] = [workOf(source, copy), workOf(source, run)];
  return first !== undefined && second !== undefined && !mustFollow(first, second);
}

type Work = CopyWork | RunStepWork | SettingWork;

interface CopyWork {
  readonly kind: "copy";
  readonly step: BuildStep;
  readonly writes: readonly string[] | undefined;
  readonly variables: boolean;
  readonly relative: boolean;
}

interface RunStepWork {
  readonly kind: "run";
  readonly work: RunWork;
  /** The text of its script. */
  readonly text: string;
}

interface SettingWork {
  readonly kind: "setting";
  readonly what: "env" | "arg" | "user" | "shell" | "workdir";
  /** Of a WORKDIR; undefined when it is not known. */
  readonly path: string | undefined;
}

function workOf({ runs }: AdviceSource, step: BuildStep): Work | undefined {
  const { instruction } = step;
  switch (instruction.kind) {
    case "copy":
    case "add": {
      const words = [...instruction.sources.map(({ word }) => word.value), instruction.destination.value];
      const flags = instruction.flags.map(({ value }) => value ?? "");
      const variables = [...words, ...flags].some((text) => text.includes("$")) || instruction.heredocs.length > 0;
      const relative = !instruction.destination.value.startsWith("/");
      return { kind: "copy", step, writes: copyWrites(step), variables, relative };
    }
    case "run": {
      const run = runs.get(instruction);
      return { kind: "run", work: runWork(step, run), text: run?.script.text.text ?? "" };
    }
    case "env":
    case "arg":
    case "user":
    case "shell":
      return { kind: "setting", what: instruction.kind, path: undefined };
    case "workdir": {
      const { value } = instruction.value;
      return {
        kind: "setting",
        what: "workdir",
        path: value.startsWith("/") && !value.includes("$") ? value.replace(/(.)\/$/, "$1") : undefined,
      };
    }
    default:
      return undefined;
  }
}

/** Whether two steps must keep their order. */
function mustFollow(first: Work, second: Work): boolean {
  if (first.kind === "copy" && second.kind === "copy") return copiesMeet(first, second);
  if (first.kind === "copy" || second.kind === "copy") {
    const [copy, other] = first.kind === "copy" ? [first, second] : [second, first];
    if (copy.kind !== "copy") return true;
    if (other.kind === "run") return !copyAndRunApart(copy, other);
    if (other.kind === "setting") return settingConcerns(other, copy);
  }
  return true;
}

function copiesMeet(first: CopyWork, second: CopyWork): boolean {
  if (first.writes === undefined || second.writes === undefined) return true;
  // Directories on the way are made by whoever comes first, with its owner.
  if (ownerOf(first.step) !== ownerOf(second.step) && pathsOverlap(parents(first.writes), parents(second.writes))) return true;
  return pathsOverlap(first.writes, second.writes);
}

/** The topmost directories below the root that the paths lie in. */
function parents(paths: readonly string[]): readonly string[] {
  return paths.map((path) => path.slice(0, path.indexOf("/", 1) === -1 ? undefined : path.indexOf("/", 1)));
}

function settingConcerns({ what, path }: SettingWork, { variables, relative, writes, step }: CopyWork): boolean {
  switch (what) {
    case "user":
    case "shell":
      return false;
    case "env":
    case "arg":
      return variables;
    case "workdir":
      return relative || hasNamedOwner(step) || path === undefined || writes === undefined || pathsOverlap([path], writes);
  }
}

function copyAndRunApart({ step, writes }: CopyWork, { work, text }: RunStepWork): boolean {
  if (work.kind === "unknown" || writes === undefined || hasNamedOwner(step)) return false;
  if (writes.some((path) => isSystemPath(path) || mentions(text, path))) return false;
  if (work.kind === "system") return true;
  const { directory, install } = work;
  if (bringsManifests(step, [...install.files, ...install.sources])) return false;
  return !writes.some(
    (path) => holds(path, directory) || (holds(directory, path) && mayConcern(path.slice(directory.length + 1), install.files)),
  );
}

/** Whether a COPY takes files that list what is needed, or asks for them by a pattern. */
function bringsManifests({ instruction, selection }: BuildStep, files: readonly string[]): boolean {
  if (instruction.kind !== "copy" && instruction.kind !== "add") return true;
  const asks = instruction.sources.some(({ word }) => {
    const name = word.value.slice(word.value.lastIndexOf("/") + 1);
    return name.includes("*") && files.some((file) => couldMatch(name, file.replaceAll("*", "")));
  });
  return asks || (selection?.sources.some((source) => source.kind === "context" && holdsManifests(source)) ?? false);
}

const manifestGroups: ReadonlySet<string> = new Set(["manifests", "lock-files"]);

const known = new WeakMap<SelectedPaths, boolean>();

/** A selection may be the whole context, and is asked for each RUN behind it. */
function holdsManifests({ selected }: ContextSource): boolean {
  if (selected === undefined) return false;
  const holds =
    known.get(selected) ??
    selected.matches.some(({ entries }) => entries.some(({ path }) => manifestGroups.has(fileGroupOf(path))));
  known.set(selected, holds);
  return holds;
}

/** Whether the text of a script may name the path. */
function mentions(text: string, path: string): boolean {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return name.length < 2 || text.includes(name);
}

/** Names in a project that installs look at besides the files that list what is needed. */
const besideManifests = /^(?:\.|patches|prisma|vendor|packages|libs?|scripts|workspaces|modules|bin|node_modules|local)/;

function mayConcern(relative: string, files: readonly string[]): boolean {
  const [name = ""] = relative.split("/");
  return manifestGroups.has(fileGroupOf(relative)) || besideManifests.test(name) || files.some((file) => file.startsWith(name));
}

/** Whether a RUN only installs what a project lists, so that something may change when files come later. */
export function isProjectInstall({ runs }: AdviceSource, step: BuildStep): boolean {
  return step.instruction.kind === "run" && runWork(step, runs.get(step.instruction)).kind === "install";
}

/** Whether an instruction copies. */
export function isCopy({ kind }: Instruction): boolean {
  return kind === "copy" || kind === "add";
}
