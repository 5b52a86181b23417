import type { BuildStep } from "../../plan/build-plan.ts";
import type { PlannedBuild } from "../../plan-dockerfile.ts";
import { baseImageSize } from "../../sizes/base-image-size.ts";
import type { LayerSize } from "../../sizes/layers/layer-size.ts";
import { addSizes, type Size } from "../../sizes/layers/size.ts";
import type { StageBase } from "../../stages/stage-graph.ts";
import { maskCredentials } from "../../text/mask-credentials.ts";
import { readContract } from "../runtime/read-contract.ts";
import { expandAt, nameOf, shortDigest } from "./read-act.ts";
import type { StoryShare } from "./story.ts";
import type { StoryImage, StoryLeft, StoryProcess, StoryStart, StorySum } from "./story-ending.ts";

type Sizes = readonly (LayerSize | undefined)[];

/** What a number of bytes is of the whole image. `isBase`: the bytes are those of the base image. */
export function shareOf(build: PlannedBuild, sizes: Sizes): (bytes: Size, isBase: boolean) => StoryShare | undefined {
  const totals = totalsOf(build, sizes);
  return ({ likely }, isBase) => {
    if (likely === null || totals === undefined) return undefined;
    const whole = totals.bytes.likely;
    const of = whole === null ? "own" : "image";
    const sum = whole ?? (isBase ? null : totals.own.likely);
    // A share of next to nothing, and one of nothing known, says nothing.
    return sum === null || sum < 1_000_000 || likely / sum < 0.015 ? undefined : { of, part: likely / sum };
  };
}

export function imageOfStory(build: PlannedBuild, sizes: Sizes, lineOf: (offset: number) => number): StoryImage | undefined {
  const totals = totalsOf(build, sizes);
  if (totals === undefined) return undefined;
  const { base, own, bytes, transfer, layers, unknown } = totals;
  let heaviest: { readonly step: BuildStep; readonly bytes: Size } | undefined;
  for (const [index, step] of build.plan.steps.entries()) {
    const size = step.inImage && step.kind === "layer" ? sizes[index]?.bytes : undefined;
    if ((size?.likely ?? 0) > (heaviest?.bytes.likely ?? 1_000_000)) heaviest = size && { step, bytes: size };
  }
  const isMuch = heaviest !== undefined && (own.likely === null || heaviest.bytes.likely! > own.likely * 0.3);
  return {
    base,
    layers,
    own,
    bytes,
    transfer,
    unknown,
    heaviest:
      heaviest === undefined || !isMuch || layers < 2
        ? undefined
        : {
            line: lineOf(heaviest.step.instruction.span.start),
            code: maskCredentials(heaviest.step.instruction.line.text.replace(/\s+/g, " ").trim()),
            bytes: heaviest.bytes,
          },
  };
}

interface Totals {
  readonly base: StoryImage["base"];
  readonly own: StorySum;
  readonly bytes: StorySum;
  readonly transfer: Size;
  readonly layers: number;
  readonly unknown: number;
}

function totalsOf(build: PlannedBuild, sizes: Sizes): Totals | undefined {
  const { plan, graph } = build;
  if (graph.target === undefined) return undefined;
  const steps = plan.steps.filter(({ inImage, kind }) => inImage && kind === "layer");
  const own = plan.steps.flatMap(({ inImage, kind }, index) => (inImage && kind === "layer" ? (sizes[index] ?? []) : []));
  const bottom = bottomOf(build);
  const image = bottom?.step?.baseImage;
  const below = bottom === undefined ? undefined : baseImageSize(image);
  const withBase = (key: "bytes" | "transfer"): readonly Size[] => [
    ...(below === undefined ? [] : [below[key]]),
    ...own.map((size) => size[key]),
  ];
  return {
    base: bottom && below && { name: bottom.name, layers: image?.layers?.length, bytes: below.bytes },
    own: sumOf(
      own.map(({ bytes }) => bytes),
      "own layers",
    ),
    bytes: sumOf(withBase("bytes"), "all layers"),
    transfer: addSizes(withBase("transfer"), "all layers"),
    layers: steps.length,
    unknown: own.filter(({ bytes }) => bytes.likely === null).length,
  };
}

/** A sum that is never told to be less than the layers that it stands for. */
function sumOf(sizes: readonly Size[], source: string): StorySum {
  const sum = addSizes(sizes, source);
  return sum.likely === null ? { ...sum, likelyLeast: sizes.reduce((all, { low, likely }) => all + (likely ?? low), 0) } : sum;
}

/** The image at the bottom of the target; undefined for scratch. */
function bottomOf({ graph, plan }: PlannedBuild): { readonly name: string; readonly step: BuildStep | undefined } | undefined {
  let stage = graph.stages[graph.target ?? -1];
  while (stage?.base.kind === "stage") stage = graph.stages[stage.base.index];
  if (stage === undefined || stage.base.kind === "scratch") return undefined;
  const { index } = stage;
  return { name: baseName(stage.base), step: plan.steps.find((step) => step.kind === "base" && step.stage === index) };
}

function baseName(base: StageBase): string {
  return base.kind === "image" || base.kind === "invalid" ? shortDigest(base.text) : base.kind === "context" ? base.name : "";
}

/** What stays outside of the image, and what stays in it unseen. */
export function leftOfStory(build: PlannedBuild, sizes: Sizes, lineOf: (offset: number) => number): readonly StoryLeft[] {
  const { graph, plan, facts } = build;
  if (graph.target === undefined) return [];
  const left: StoryLeft[] = [];
  const inImage = new Set(plan.steps.flatMap((step) => (step.inImage ? [step.stage] : [])));
  for (const stage of graph.stages) {
    if (inImage.has(stage.index)) continue;
    if (!stage.reachable) {
      left.push({ kind: "unused-stage", name: nameOf(stage) });
      continue;
    }
    const layers = plan.steps.flatMap((step, index) =>
      step.stage === stage.index && step.kind === "layer" ? [sizes[index]?.bytes] : [],
    );
    const known = layers.filter((size) => size !== undefined);
    left.push({ kind: "stage", name: nameOf(stage), layers: layers.length, bytes: sumOf(known, "layers of the stage") });
  }
  const runs = plan.steps.flatMap(({ instruction, reachable }) => (reachable && instruction.kind === "run" ? [instruction] : []));
  const types = [...new Set(runs.flatMap(({ mounts }) => mounts.map(({ type }) => type)))];
  if (types.length > 0) left.push({ kind: "mounts", types });
  const args = plan.steps.flatMap(({ instruction, reachable }) =>
    reachable && instruction.kind === "arg" ? instruction.definitions.map(({ name }) => name.value) : [],
  );
  if (args.length > 0) left.push({ kind: "args", names: [...new Set(args)] });
  const ignored = plan.context;
  const folders = (facts.context?.entries ?? []).filter(({ unlisted }) => unlisted === "ignored").length;
  if (ignored?.ignoreFile !== undefined && ignored.ignoredFiles + folders > 0) {
    const file = ignored.ignoreFile.path.replace(/^.*[\\/]/, "");
    left.push({ kind: "ignored", file, files: ignored.ignoredFiles, folders });
  }
  for (const [index, step] of plan.steps.entries()) {
    const hidden = step.inImage ? (sizes[index]?.hidden ?? []) : [];
    const bytes = addSizes(
      hidden.map((each) => each.bytes),
      "hidden",
    );
    if (bytes.low >= 1_000_000) left.push({ kind: "hidden", line: lineOf(step.instruction.span.start), bytes });
  }
  return left;
}

/** How a container starts from the target's image. */
export function startOfStory(build: PlannedBuild): StoryStart | undefined {
  const { image, graph, plan } = build;
  const config = image.target?.config;
  const target = graph.stages[graph.target ?? -1];
  if (config === undefined || target === undefined) return undefined;
  const bottom = bottomOf(build);
  const unknownBase = bottom !== undefined && image.assumed.length > 0 && isAssumed(build, bottom.step) ? bottom.name : undefined;
  const { user, workingDirectory } = plan.endStates[target.index]!;
  const isSet = ({ kind, ...rest }: typeof user): boolean => kind === "unknown" || ("setBy" in rest && rest.setBy !== undefined);
  return {
    process: processOf(build, unknownBase !== undefined),
    user: unknownBase !== undefined && !isSet(user) ? undefined : orAsWritten(build, user, config.User ?? ""),
    workingDirectory:
      unknownBase !== undefined && !isSet(workingDirectory)
        ? undefined
        : orAsWritten(build, workingDirectory, config.WorkingDir || "/"),
    ports: Object.keys(config.ExposedPorts ?? {}),
    volumes: Object.keys(config.Volumes ?? {}),
    healthcheck: config.Healthcheck?.Test !== undefined && config.Healthcheck.Test[0] !== "NONE",
    stopSignal: config.StopSignal,
    unknownBase,
  };
}

/** What a USER or WORKDIR sets; as it is written where a variable in it has a value that nobody knows here. */
function orAsWritten(build: PlannedBuild, state: object, value: string): string {
  const setBy = "setBy" in state ? state.setBy : undefined;
  const step = build.plan.steps.find(({ instruction }) => instruction === setBy);
  if (step === undefined || (step.instruction.kind !== "user" && step.instruction.kind !== "workdir")) return value;
  const written = step.instruction.value.value;
  return written.includes("$") && expandAt(build, step, written) === written ? written : value;
}

function isAssumed({ image }: PlannedBuild, step: BuildStep | undefined): boolean {
  return step?.baseImage?.config === undefined && image.assumed.length > 0;
}

function processOf(build: PlannedBuild, openBase: boolean): StoryProcess {
  const { image, plan } = build;
  const { Entrypoint = [], Cmd = [] } = image.target?.config ?? {};
  const last = (kind: "cmd" | "entrypoint") =>
    plan.steps.findLast(({ inImage, instruction }) => inImage && instruction.kind === kind)?.instruction;
  const [cmd, entrypoint] = [last("cmd"), last("entrypoint")];
  const argv = [...Entrypoint, ...Cmd];
  if (argv.length === 0) return openBase ? { kind: "unknown" } : { kind: "none" };
  const first = Entrypoint.length > 0 ? entrypoint : cmd;
  const shellForm =
    (first?.kind === "cmd" || first?.kind === "entrypoint") && first.command.form === "shell"
      ? first.command.text.value
      : undefined;
  // A shell form takes no arguments.
  const alone = Entrypoint.length > 0 && shellForm !== undefined;
  const own =
    (Entrypoint.length > 0 && entrypoint !== undefined ? 1 : 0) + (Cmd.length > 0 && cmd !== undefined && !alone ? 2 : 0);
  const started = readContract(build)?.process.first;
  const isShell = started?.kind === "shell";
  const dashC = argv.indexOf("-c");
  const inShell = shellForm ?? (isShell && dashC > 0 ? argv.slice(dashC + 1).join(" ") : undefined);
  return {
    kind: "known",
    // What takes the place of its shell is told without the word that does it.
    command: (inShell ?? argv.join(" ")).replace(/^exec\s+(?=\S)/, ""),
    by: own === 3 ? "both" : own === 2 ? "cmd" : own === 1 ? "entrypoint" : "base",
    shell: inShell !== undefined && isShell ? argv[0] : undefined,
    runs: started?.kind === "program" || started?.kind === "init" ? started.name : undefined,
    maybeBehind: openBase && entrypoint === undefined,
  };
}
