import type { RunInstruction } from "../instructions/instruction.ts";
import { mountOption } from "../instructions/mount.ts";
import type { BuildPlan, BuildStep } from "../plan/build-plan.ts";
import { systemOf } from "../stages/base-image.ts";
import { baseImageName } from "../stages/named-context.ts";
import type { Stage, StageGraph } from "../stages/stage-graph.ts";
import { applyInstruction, type ArgSources } from "./apply-instruction.ts";
import { finishImage } from "./image-draft.ts";
import type { EnvVariable, ImagePlan, StepImage } from "./image-plan.ts";
import { runArgs } from "./run-args.ts";
import { expand, slashedDirectory, type StageImage, startOnImage, startOnStage } from "./stage-image.ts";

/**
 * What a build writes into its image, and what each step sees of it, as BuildKit has it. Base images whose config is not known are
 * taken to have an empty one. Instructions that BuildKit refuses change nothing.
 */
export function planImage(graph: StageGraph, plan: BuildPlan): ImagePlan {
  const sources: ArgSources = { buildArgs: graph.options.buildArgs ?? {}, global: graph.globalScope };
  const stages: StageImage[] = [];
  const steps: StepImage[] = [];
  const assumed = new Set<string>();
  for (const [index, step] of plan.steps.entries()) {
    const stage = stages[step.stage] ?? startStage(graph, step, stages);
    stages[step.stage] = stage;
    const unknown = step.kind === "base" && step.reachable ? unknownBase(graph, graph.stages[step.stage]!, step) : undefined;
    if (unknown !== undefined) assumed.add(unknown);
    steps.push(imageOfStep(stage, step));
    applyInstruction(stage, step.instruction, index, sources);
  }
  const target = graph.target === undefined ? undefined : stages[graph.target];
  return { steps, target: target?.draft && finishImage(target.draft, target.environment), assumed: [...assumed] };
}

function startStage(graph: StageGraph, step: BuildStep, stages: readonly StageImage[]): StageImage {
  const stage = graph.stages[step.stage]!;
  const { base } = stage;
  if (base.kind === "stage") return startOnStage(stages[base.index]!, step.inImage);
  const config = base.kind === "scratch" ? { WorkingDir: "/" } : (step.baseImage?.config ?? {});
  const os = stage.os ?? stage.platform?.os ?? "linux";
  const history = step.baseImage?.history ?? [];
  const imageOs = systemOf(step.baseImage) ?? os;
  return startOnImage({ config, history, os: imageOs }, { os, escape: graph.escape, inImage: step.inImage });
}

/** The name of what a stage stands on, when its config is not known. */
function unknownBase({ options }: StageGraph, { base }: Stage, { baseImage }: BuildStep): string | undefined {
  if (baseImage?.config !== undefined) return undefined;
  return baseImageName(options, base) ?? (base.kind === "context" ? base.name : undefined);
}

function imageOfStep(stage: StageImage, { instruction }: BuildStep): StepImage {
  const { environment, user, shell, imageOs } = stage;
  const { length } = environment;
  const isRun = instruction.kind === "run";
  const socket = isRun ? agentSocket(stage, instruction) : undefined;
  return {
    // Only when it is asked for: of a thousand ENVs in a row nobody needs a thousand lists.
    get env() {
      const variables = environment.variablesAt(length);
      return socket === undefined ? variables : [...variables, socket];
    },
    workingDirectory: slashedDirectory(stage),
    user,
    shell,
    args: isRun ? runArgs(instruction, shell, imageOs) : undefined,
  };
}

/** BuildKit tells a RUN where it finds the SSH agent that is mounted for it (client/llb/exec.go). */
function agentSocket(stage: StageImage, { mounts }: RunInstruction): EnvVariable | undefined {
  const mount = mounts.find(({ type }) => type === "ssh");
  if (mount === undefined || stage.environment.get("SSH_AUTH_SOCK") !== undefined) return undefined;
  const target = expand(stage, mountOption(mount, "target")?.value ?? "");
  return { name: "SSH_AUTH_SOCK", value: target === "" ? "/run/buildkit/ssh_agent.0" : target, by: "default" };
}
