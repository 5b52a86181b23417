import type { EnvVariable } from "../image/image-plan.ts";
import type { PlannedBuild } from "../plan-dockerfile.ts";
import { lowerBuild } from "./lower-build.ts";
import { contentsOfFacts, type SourceContents } from "./source-contents.ts";
import type { ContentSource, VertexGraph } from "./vertex.ts";

/** All that a step is made of: whatever of it changes, the step may run again. */
export interface StepWhy {
  /** In the order of the plan; the step itself is the last one. */
  readonly links: readonly WhyLink[];
  /** Images and downloads that it stands on, or takes something from. */
  readonly outside: readonly WhyOutside[];
  /** Of all changes that rebuild it, one that leaves the most steps before it cached. */
  readonly smallest: SmallestChange;
}

/** Whether the step is rebuilt whenever the other is, or only when what comes out of the other is not the same, byte for byte. */
export type WhyReach = "always" | "if-output-differs";

/** A step that it depends on, or the step itself. */
export interface WhyLink {
  /** Position in the plan's steps. */
  readonly index: number;
  readonly reach: WhyReach;
  readonly files: readonly WhyFiles[];
  /** Names of ARGs whose value counts for it: for a RUN all that are declared, for others those that it mentions. */
  readonly buildArgs: readonly string[];
  /** The same for ENV, that of base images included as far as it is known. */
  readonly environment: readonly string[];
}

/** What one source takes from a context. */
export interface WhyFiles {
  /** "" for the build context, else the name of a named context. */
  readonly context: string;
  readonly pattern: string;
  /**
   * How many files, and the sum of their bytes; undefined when the files of the context are not known. `example`: one that no earlier step among the
   * links takes, if there is one.
   */
  readonly taken: { readonly files: number; readonly bytes: number; readonly example: string | undefined } | undefined;
}

export interface WhyOutside {
  readonly kind: "image" | "download";
  /** As the file names it. */
  readonly name: string;
  readonly reach: WhyReach;
}

/**
 * `index`: position in the plan's steps of the step that the change hits first. `sure`: false when the step is rebuilt only if what comes out of
 * the change is not the same as before.
 */
export type SmallestChange = { readonly index: number; readonly sure: boolean } & (
  | { readonly kind: "file"; readonly context: string; readonly pattern: string; readonly example: string | undefined }
  | { readonly kind: "build-arg"; readonly name: string }
  /** Nothing from outside decides: its own text does. */
  | { readonly kind: "instruction" }
);

/**
 * What would rebuild the step at `index` of the plan. Undefined for a step that does nothing to the file system, and for one that the
 * target does not need: nothing rebuilds it.
 */
export function whyStep(
  build: PlannedBuild,
  index: number,
  contents: SourceContents = contentsOfFacts(build.facts),
): StepWhy | undefined {
  const graph = lowerBuild(build, contents);
  const vertex = graph.stepVertices[index];
  if (vertex === undefined || graph.needed[vertex] !== true) return undefined;
  const reached = reachedFrom(graph, vertex);
  const links: WhyLink[] = [];
  const outside: WhyOutside[] = [];
  const takers = new Map<string, number>();
  const open = openArgs(build);
  // Vertices stand in the order of the plan.
  for (const [at, reach] of [...reached].sort(([a], [b]) => a - b)) {
    const { step, source } = graph.vertices[at]!;
    if (source?.kind === "image" || source?.kind === "download") outside.push({ kind: source.kind, name: source.name, reach });
    if (step === undefined) continue;
    const files = sourcesOf(graph, at).map((taken) => describeFiles(taken, contents, takers, step));
    const counts = countsFor(build, step);
    const variables = build.image.steps[step]!.env.filter(({ name }) => counts(name));
    const known = new Set(build.image.steps[step]!.env.map(({ name }) => name));
    const without = open(step).filter((name) => counts(name) && !known.has(name));
    links.push({
      index: step,
      reach,
      files,
      buildArgs: [...namesBy(variables, "arg"), ...without],
      environment: namesBy(variables, "env", "base-image"),
    });
  }
  return { links, outside, smallest: smallestOf(links, (step) => build.plan.steps[step]!.instruction.kind === "run") };
}

/** Every vertex that it is made of, itself included. Inputs stand before what takes them, so one pass backwards meets each once. */
function reachedFrom({ vertices }: VertexGraph, start: number): ReadonlyMap<number, WhyReach> {
  const reached = new Map<number, WhyReach>([[start, "always"]]);
  for (let at = start; at >= 0; at--) {
    const reach = reached.get(at);
    if (reach === undefined) continue;
    for (const { vertex, content } of vertices[at]!.inputs) {
      // What is told by its content is told apart from what it was made by.
      const through: WhyReach = content === undefined ? reach : "if-output-differs";
      if (through === "always" || !reached.has(vertex)) reached.set(vertex, through);
    }
  }
  return reached;
}

function sourcesOf({ vertices }: VertexGraph, at: number): readonly ContentSource[] {
  return vertices[at]!.inputs.flatMap(({ vertex, content }): readonly ContentSource[] => {
    if (content?.kind === "known") return content.sources;
    const { source } = vertices[vertex]!;
    return source?.kind === "folder" ? [{ context: source.name, pattern: "/", excludes: [], parents: false }] : [];
  });
}

/** `takers`: for each file the first of the steps that takes it. */
function describeFiles(source: ContentSource, contents: SourceContents, takers: Map<string, number>, step: number): WhyFiles {
  const { context, pattern } = source;
  const selected = contents.selectionOf(source);
  if (selected === undefined) return { context, pattern, taken: undefined };
  const { files, bytes, matches } = selected;
  const fresh: string[] = [];
  for (const { entries } of matches) {
    for (const { type, path } of entries) {
      const key = `${context}\0${path}`;
      if (!takers.has(key)) takers.set(key, step);
      if (type === "file" && takers.get(key) === step) fresh.push(path);
    }
  }
  // Nobody thinks of these two as files that a step takes.
  const example = fresh.find((path) => !/(?:^|\/)(?:[^/]*Dockerfile|\.dockerignore)$/.test(path)) ?? fresh[0];
  return { context, pattern, taken: { files, bytes, example } };
}

/** Names of the ARGs without a default that are declared before a step: giving one a value adds it to the environment. */
function openArgs({ plan, graph }: PlannedBuild): (index: number) => readonly string[] {
  const all: string[][] = [];
  const counts: number[] = [];
  for (const { instruction, stage } of plan.steps) {
    const { base } = graph.stages[stage]!;
    const names = (all[stage] ??= base.kind === "stage" ? [...(all[base.index] ?? [])] : []);
    counts.push(names.length);
    if (instruction.kind === "arg") for (const { name, value } of instruction.definitions) if (!value) names.push(name.value);
  }
  return (index) => [...new Set(all[plan.steps[index]!.stage]?.slice(0, counts[index]))];
}

/** For a RUN everything in its environment counts, used or not; for others what they mention. */
function countsFor({ plan }: PlannedBuild, index: number): (name: string) => boolean {
  const { instruction } = plan.steps[index]!;
  if (instruction.kind === "run") return () => true;
  const flags = instruction.flags.map(({ value }) => value ?? "");
  const bodies = instruction.heredocs.flatMap(({ expand, content }) => (expand ? [content] : []));
  const text = [...flags, ...instruction.args, ...bodies].join("\n");
  const mentioned = new Set(Array.from(text.matchAll(/\$\{?([A-Za-z_]\w*)/g), ([, name]) => name));
  return (name) => mentioned.has(name);
}

function namesBy(variables: readonly EnvVariable[], ...by: readonly EnvVariable["by"][]): readonly string[] {
  return variables.filter((variable) => by.includes(variable.by)).map(({ name }) => name);
}

/** Files change more often than build args, and both more often than the Dockerfile. */
function smallestOf(links: readonly WhyLink[], isRun: (index: number) => boolean): SmallestChange {
  const always = links.filter(({ reach }) => reach === "always");
  const own = links.at(-1)!.index;
  return (
    nearestFile(always, true) ??
    latestArg(always, true, isRun) ??
    nearestFile(links, false) ??
    latestArg(links, false, () => true) ?? { kind: "instruction", index: own, sure: true }
  );
}

function nearestFile(links: readonly WhyLink[], sure: boolean): SmallestChange | undefined {
  for (const { index, files } of links.toReversed()) {
    const found = files.find(({ taken }) => taken === undefined || taken.example !== undefined);
    if (found === undefined) continue;
    const { context, pattern, taken } = found;
    return { kind: "file", index, sure, context, pattern, example: taken?.example };
  }
  return undefined;
}

/**
 * An ARG counts from its declaration on: the one that is declared last leaves the most steps cached. A COPY that mentions it may well take the same
 * with another value; for a RUN every value is another one.
 */
function latestArg(links: readonly WhyLink[], sure: boolean, counts: (index: number) => boolean): SmallestChange | undefined {
  const known = new Set<string>();
  let latest: SmallestChange | undefined;
  for (const { index, buildArgs } of links) {
    for (const name of buildArgs) {
      if (!known.has(name) && counts(index)) latest = { kind: "build-arg", index, sure, name };
      known.add(name);
    }
  }
  return latest;
}
