import { lowerBuild } from "../../cache/lower-build.ts";
import { contentsOfFacts, type SourceContents } from "../../cache/source-contents.ts";
import type { ContentSource, Vertex, VertexGraph } from "../../cache/vertex.ts";
import type { PlannedBuild } from "../../plan-dockerfile.ts";
import type { CacheNote, TakenFiles } from "./cache-note.ts";

/** What breaks the cache of each step of the plan; undefined for steps without one. In one pass over the operations of the build. */
export interface StepCaches {
  noteOf(index: number): CacheNote | undefined;
  /** How many steps of the same line of stages are built again together with it. */
  belowOf(index: number): number;
}

export interface CacheReading {
  /** Whether the step at a position of the plan gets something from a network. */
  readonly fetches: (index: number) => boolean;
  /** 1-based line of a step. */
  readonly lineOf: (index: number) => number;
  /** What a COPY or ADD copies from, besides the context; undefined for none. */
  readonly fromOf: (index: number) => { readonly name: string; readonly image: boolean } | undefined;
}

export function stepCaches(build: PlannedBuild, { fetches, lineOf, fromOf }: CacheReading): StepCaches {
  const contents = contentsOfFacts(build.facts);
  const graph = lowerBuild(build, contents);
  const nearest = nearestChanges(graph);
  const below = stepsBelow(graph);
  const context = build.plan.context?.files;
  const known = new Map<number, TakenFiles>();
  const takenAt = (at: number): TakenFiles => {
    const files = known.get(at) ?? takenFiles(sourcesOf(graph.vertices[at]!), contents, context);
    known.set(at, files);
    return files;
  };
  const vertexOf = (index: number): number | undefined => {
    const at = graph.stepVertices[index];
    return at === undefined || graph.needed[at] !== true ? undefined : at;
  };
  return {
    belowOf: (index) => below[vertexOf(index) ?? -1] ?? 0,
    noteOf(index) {
      const at = vertexOf(index);
      if (at === undefined) return undefined;
      const change = nearest[at];
      const step = change === undefined ? undefined : graph.vertices[change.vertex]!.step;
      if (change === undefined || step === undefined) return withoutFiles(build, index, fetches(index));
      const isOwn = step === index;
      if (change.how === "files") {
        const files = takenAt(change.vertex);
        if (isOwn) return { kind: "own-files", files };
        return files.count === 0
          ? { kind: "made-above", line: lineOf(step) }
          : { kind: "files-above", line: lineOf(step), files };
      }
      if (change.how === "download") return isOwn ? { kind: "download" } : { kind: "made-above", line: lineOf(step) };
      const from = fromOf(step);
      return isOwn && from !== undefined ? { kind: "made", ...from } : { kind: "made-above", line: lineOf(step) };
    },
  };
}

function withoutFiles(build: PlannedBuild, index: number, fetches: boolean): CacheNote {
  const args = (build.image.steps[index]?.env ?? []).filter(({ by }) => by === "arg");
  const last = args.at(-1);
  const isRun = build.plan.steps[index]?.instruction.kind === "run";
  return isRun && last !== undefined ? { kind: "build-arg", name: last.name } : { kind: "text", fetches };
}

interface NearestChange {
  readonly vertex: number;
  readonly how: "files" | "made" | "download";
}

/** For each operation the last one before it, or itself, that takes something which can change while the Dockerfile stays. */
function nearestChanges({ vertices }: VertexGraph): readonly (NearestChange | undefined)[] {
  const found: (NearestChange | undefined)[] = [];
  for (const [at, vertex] of vertices.entries()) {
    if (sourcesOf(vertex).length > 0) {
      found.push({ vertex: at, how: "files" });
      continue;
    }
    let best: NearestChange | undefined;
    for (const { vertex: input, content } of vertex.inputs) {
      const source = vertices[input]!.source;
      const isImage = source?.kind === "image" && content !== undefined;
      const change: NearestChange | undefined =
        source?.kind === "download"
          ? { vertex: at, how: "download" }
          : content?.kind === "made" || isImage
            ? { vertex: at, how: "made" }
            : found[input];
      if (change !== undefined && (best === undefined || change.vertex > best.vertex)) best = change;
    }
    found.push(best);
  }
  return found;
}

/** For each operation how many stand on its file system, directly or not. Every one stands on the first input that counts by where it comes from. */
function stepsBelow({ vertices, needed }: VertexGraph): readonly number[] {
  const below = vertices.map(() => 0);
  for (let at = vertices.length - 1; at >= 0; at--) {
    const { inputs, step } = vertices[at]!;
    const parent = inputs.find(({ content }) => content === undefined)?.vertex;
    if (parent !== undefined && needed[at] === true) below[parent]! += below[at]! + (step === undefined ? 0 : 1);
  }
  return below;
}

function sourcesOf({ inputs }: Vertex): readonly ContentSource[] {
  return inputs.flatMap(({ content }) => (content?.kind === "known" ? content.sources : []));
}

function takenFiles(sources: readonly ContentSource[], contents: SourceContents, inContext: number | undefined): TakenFiles {
  const names: string[] = [];
  let count: number | undefined = 0;
  for (const source of sources) {
    const selected = contents.selectionOf(source);
    if (selected === undefined) count = undefined;
    else if (count !== undefined) count += selected.files;
    const files = (selected?.matches ?? []).flatMap(({ entries }) => entries.filter(({ type }) => type !== "directory"));
    // Nobody thinks of these two as files that a step takes.
    const sorted = files.filter(({ path }) => !/(?:^|\/)(?:[^/]*Dockerfile|\.dockerignore)$/.test(path));
    for (const { path } of sorted.slice(0, shownNames)) if (names.length < shownNames) names.push(path);
    if (selected === undefined && names.length < shownNames) names.push(source.pattern);
  }
  const isRoot = sources.some(({ pattern }) => /^(?:\.?\/?|\.\/\.?|\*)$/.test(pattern));
  return { count, names, all: isRoot || (count !== undefined && count > 3 && count === inContext) };
}

const shownNames = 2;
