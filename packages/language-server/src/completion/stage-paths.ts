import type { Instruction, LazyAnalysis, Stage } from "@plimsoll/core";

/** Paths that a stage is known to have, absolute, as far as its instructions say. */
export interface StagePaths {
  /** WORKDIRs in the order of the file; the last is the one that counts. */
  readonly workingDirectories: readonly string[];
  readonly directories: readonly string[];
  readonly files: readonly string[];
}

/** Programs whose `-o` names what they write. */
const compilers = new Set(["go", "gcc", "g++", "cc", "clang", "rustc", "javac", "dotnet"]);

/** Of a stage and those it is built on, up to an offset. Linear in the steps of the plan. */
export function stagePaths(analysis: LazyAnalysis, stage: Stage, before: number): StagePaths {
  const chain = chainOf(analysis, stage);
  const workingDirectories: string[] = [];
  const directories = new Set<string>();
  const files = new Set<string>();
  const places = new Map<Instruction, string>();
  for (const { instruction, stage: index, state, triggered } of analysis.plan.steps) {
    if (triggered || !chain.has(index) || instruction.span.start >= before) continue;
    const directory = state.workingDirectory.kind === "known" ? state.workingDirectory.value : undefined;
    if (directory !== undefined && directory !== "/" && workingDirectories.at(-1) !== directory)
      workingDirectories.push(directory);
    if (directory !== undefined) places.set(instruction, directory);
    if (instruction.kind !== "copy" && instruction.kind !== "add") continue;
    const path = resolve(directory, instruction.destination.value);
    if (path === undefined || path === "/") continue;
    if (path.endsWith("/") || instruction.sources.length > 1) directories.add(path.replace(/\/*$/, "/"));
    else files.add(path);
  }
  const last = stateAfter(analysis, stage, before);
  if (last !== undefined && last !== "/" && workingDirectories.at(-1) !== last) workingDirectories.push(last);
  for (const { instruction, stage: index, script } of analysis.scripts) {
    if (!chain.has(index) || instruction.kind !== "run" || instruction.span.start >= before) continue;
    const directory = places.get(instruction);
    for (const { name, args } of script.commands) {
      const values = args.map(({ value }) => value);
      if (name === "mkdir") {
        for (const value of values) {
          const path = value === undefined || value.startsWith("-") ? undefined : resolve(directory, value);
          if (path !== undefined) directories.add(path.replace(/\/*$/, "/"));
        }
      }
      const output = name !== undefined && compilers.has(name) ? values[values.indexOf("-o") + 1] : undefined;
      const path = values.includes("-o") && output !== undefined ? resolve(directory, output) : undefined;
      if (path !== undefined) files.add(path);
    }
  }
  return { workingDirectories, directories: [...directories], files: [...files] };
}

function chainOf({ stages }: LazyAnalysis, stage: Stage): ReadonlySet<number> {
  const chain = new Set<number>();
  for (let at: Stage | undefined = stage; at !== undefined && !chain.has(at.index);) {
    chain.add(at.index);
    at = at.base.kind === "stage" ? stages.stages[at.base.index] : undefined;
  }
  return chain;
}

/** The working directory that holds at an offset of the stage. */
function stateAfter(analysis: LazyAnalysis, stage: Stage, before: number): string | undefined {
  const next = analysis.plan.steps.find(({ stage: index, instruction, triggered }) => {
    return !triggered && index === stage.index && instruction.span.start >= before;
  });
  const state = next?.state ?? analysis.plan.endStates[stage.index];
  return state?.workingDirectory.kind === "known" ? state.workingDirectory.value : undefined;
}

function resolve(directory: string | undefined, path: string): string | undefined {
  if (path === "" || /[\s$*?"'\\]/.test(path)) return undefined;
  if (path.startsWith("/")) return path;
  const below = path.replace(/^(?:\.\/)+/, "").replace(/^\.$/, "");
  if (directory === undefined || below.startsWith("..")) return undefined;
  return `${directory.replace(/\/$/, "")}/${below}`;
}
