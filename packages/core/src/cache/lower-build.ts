import type { BaseImage } from "../analysis.ts";
import type { StepImage } from "../image/image-plan.ts";
import type { BuildStep } from "../plan/build-plan.ts";
import type { PlannedBuild } from "../plan-dockerfile.ts";
import { parseImageReference } from "../stages/image-reference.ts";
import { contextSource } from "../stages/named-context.ts";
import { formatPlatform, type Platform } from "../stages/platform.ts";
import { targetPlatform } from "../stages/platform-args.ts";
import type { EdgeTarget, Stage, StageEdge } from "../stages/stage-graph.ts";
import { lowerCopy } from "./lower-copy.ts";
import { lowerRun } from "./lower-run.ts";
import type { SourceContents } from "./source-contents.ts";
import { absoluteDestination, expandInStep, ownerKey } from "./step-values.ts";
import { createVertexBuilder, type VertexBuilder } from "./vertex-builder.ts";
import type { Vertex, VertexGraph } from "./vertex.ts";

/** What a step is lowered with. */
export interface StepLowering {
  readonly build: PlannedBuild;
  readonly contents: SourceContents;
  readonly builder: VertexBuilder;
  readonly step: BuildStep;
  readonly stepIndex: number;
  readonly stage: Stage;
  readonly image: StepImage;
  /** The file system that the step stands on; undefined for an empty one. */
  readonly base: number | undefined;
  /** Fills in variables as the step sees them. */
  expand(text: string): string;
  /** What an instruction of this stage takes from elsewhere, in the order in which it names it. */
  edges(via: StageEdge["via"]): readonly StageEdge[];
  /** The file system that such a name stands for; undefined for an empty one. */
  from(target: EdgeTarget): number | undefined;
  /** The named context whose files it stands for, which are told by their content; undefined for everything else. */
  contextOf(target: EdgeTarget): string | undefined;
}

/**
 * The operations of a build and what each takes, as BuildKit's Dockerfile frontend hands them to its solver
 * (frontend/dockerfile/dockerfile2llb) and as far as its cache keys look at them (solver/llbsolver/ops). Stages that the target
 * does not need are not part of it.
 */
export function lowerBuild(build: PlannedBuild, contents: SourceContents): VertexGraph {
  const { graph, plan, image, facts } = build;
  const builder = createVertexBuilder();
  const stepVertices: (number | undefined)[] = [];
  /** Of each stage: the file system at its end as far as it is lowered. */
  const ends: (number | undefined)[] = [];
  const edgesOf = graph.stages.map(edgesByInstruction);
  const from = (target: EdgeTarget): number | undefined => {
    switch (target.kind) {
      case "stage":
        return ends[target.index];
      case "image":
        return target.text === "scratch"
          ? undefined
          : imageSource(target.text, targetPlatform(graph.options.platform), builder, facts.images);
      case "context":
        return namedSource(target.name, targetPlatform(graph.options.platform), builder, build);
      case "invalid":
        return invalidSource(target.text, builder);
    }
  };
  const contextOf = (target: EdgeTarget): string | undefined => {
    const vertex = target.kind === "stage" || target.kind === "context" ? from(target) : undefined;
    const source = vertex === undefined ? undefined : builder.vertices[vertex]!.source;
    return source?.kind === "folder" ? source.name : undefined;
  };
  for (const [stepIndex, step] of plan.steps.entries()) {
    const stage = graph.stages[step.stage]!;
    stepVertices.push(undefined);
    if (!stage.reachable) continue;
    if (step.kind === "base") {
      ends[step.stage] = baseOf(stage, ends, builder, build);
      continue;
    }
    if (step.kind === "metadata") continue;
    const { env } = image.steps[stepIndex]!;
    const lowering: StepLowering = {
      build,
      contents,
      builder,
      step,
      stepIndex,
      stage,
      image: image.steps[stepIndex]!,
      base: ends[step.stage],
      expand: (text) => expandInStep(text, env, graph.escape),
      edges: (via) => (edgesOf[step.stage]!.get(step.instruction) ?? []).filter((edge) => edge.via === via),
      from,
      contextOf,
    };
    const lowered = lowerStep(lowering);
    if (lowered === undefined) continue;
    stepVertices[stepIndex] = lowered.state;
    ends[step.stage] = lowered.end;
  }
  const target = graph.target === undefined ? undefined : ends[graph.target];
  return { vertices: builder.vertices, stepVertices, needed: neededFor(target, builder.vertices) };
}

/** What a step becomes: the vertex that has its state, and the file system behind it. */
export interface LoweredStep {
  readonly state: number;
  readonly end: number;
}

function lowerStep(lowering: StepLowering): LoweredStep | undefined {
  const { instruction } = lowering.step;
  switch (instruction.kind) {
    case "run":
      return lowerRun(lowering, instruction);
    case "copy":
    case "add":
      return lowerCopy(lowering, instruction);
    case "workdir":
      return lowerWorkdir(lowering, instruction.value.value);
    default:
      return undefined;
  }
}

/** The root needs not be made; any other directory is, whether it exists or not. */
function lowerWorkdir({ build, image, base, builder, stepIndex, expand }: StepLowering, path: string): LoweredStep | undefined {
  const text = expand(path);
  const directory = absoluteDestination(text === "" ? "." : text, image.workingDirectory).replace(/(?<=.)\/\.?$/, "");
  if (directory === "/") return undefined;
  // The time that the directory is given; the time of the build is not part of the key.
  const epoch = build.graph.options.buildArgs?.["SOURCE_DATE_EPOCH"] ?? "";
  const digest = JSON.stringify(["mkdir", directory, ownerKey(image.user), epoch]);
  const made = builder.add(digest, base === undefined ? [] : [{ vertex: base, selector: "", content: undefined }], stepIndex);
  return { state: made, end: made };
}

function baseOf(
  stage: Stage,
  ends: readonly (number | undefined)[],
  builder: VertexBuilder,
  build: PlannedBuild,
): number | undefined {
  switch (stage.base.kind) {
    case "scratch":
      return undefined;
    case "stage":
      return ends[stage.base.index];
    case "image":
      return imageSource(stage.base.text, stage.platform, builder, build.facts.images);
    case "context":
      return namedSource(stage.base.name, stage.platform, builder, build);
    case "invalid":
      return invalidSource(stage.base.text, builder);
  }
}

/** An image is told by its digest where that is known, be it by the file, else by its name. */
function imageSource(
  name: string,
  platform: Platform | undefined,
  builder: VertexBuilder,
  images: Readonly<Record<string, BaseImage>> | undefined,
): number {
  const reference = parseImageReference(name);
  const written = reference === undefined ? name : `${reference.familiar} ${reference.tag ?? "latest"}`;
  const digest = images?.[name]?.digest ?? reference?.digest;
  const key = JSON.stringify(["image", digest ?? written, platform && formatPlatform(platform)]);
  return builder.source(key, { kind: "image", name });
}

/** A folder is one until something else is known of it: then only what lies in it can tell that it is the same. */
function namedSource(
  name: string,
  platform: Platform | undefined,
  builder: VertexBuilder,
  { graph, facts }: PlannedBuild,
): number | undefined {
  const source = contextSource(graph.options, name);
  switch (source?.kind) {
    case "image":
      return imageSource(source.text, platform, builder, facts.images);
    case "nothing":
      return undefined;
    case "address":
      return builder.source(`address ${source.text}`, { kind: "download", name: source.text });
    case "folder":
      return builder.source(`folder ${name}`, { kind: "folder", name });
    case undefined:
      // What another build makes: an image, of which this one sees the name alone.
      return facts.namedContexts?.[name] === undefined
        ? builder.source(`context ${name}`, { kind: "image", name })
        : builder.source(`folder ${name}`, { kind: "folder", name });
  }
}

/** What BuildKit would refuse; a file that is being edited has such places, and the rest of it is planned all the same. */
function invalidSource(text: string, builder: VertexBuilder): number {
  return builder.source(`invalid ${text}`, { kind: "image", name: text });
}

function edgesByInstruction(stage: Stage): ReadonlyMap<unknown, readonly StageEdge[]> {
  const edges = new Map<unknown, StageEdge[]>();
  for (const edge of stage.edges) {
    const known = edges.get(edge.instruction);
    if (known === undefined) edges.set(edge.instruction, [edge]);
    else known.push(edge);
  }
  return edges;
}

/** Everything that the target is made of, directly or not. Inputs stand before what takes them. */
function neededFor(target: number | undefined, vertices: readonly Vertex[]): readonly boolean[] {
  const needed = vertices.map((_, index) => index === target);
  for (let index = vertices.length - 1; index >= 0; index--) {
    if (needed[index] === true) for (const input of vertices[index]!.inputs) needed[input.vertex] = true;
  }
  return needed;
}
