import type { EnvVariable, StepImage } from "../image/image-plan.ts";
import { lineAt } from "../text/source-text.ts";
import type { StepAlignment } from "./align-steps.ts";
import { changedFiles } from "./changed-files.ts";
import type { RebuildCause } from "./rebuild-report.ts";
import type { RanBuild } from "./rebuild.ts";
import type { Vertex, VertexInput } from "./vertex.ts";

/** Why a step of the second build is not cached: first what is new about itself, then what it stands on. */
export function causesOf(before: RanBuild, after: RanBuild, alignment: StepAlignment, index: number): readonly RebuildCause[] {
  const vertex = after.graph.vertices[after.graph.stepVertices[index]!]!;
  const oldIndex = alignment.before.get(index);
  const oldAt = oldIndex === undefined ? undefined : before.graph.stepVertices[oldIndex];
  if (oldIndex === undefined || oldAt === undefined) {
    return [{ kind: "instruction", what: "new", detail: "" }, ...upstreamCauses(after, vertex)];
  }
  const old = before.graph.vertices[oldAt]!;
  const own = old.digest === vertex.digest ? [] : ownCauses(before, after, oldIndex, index);
  const inputs = inputCauses(before, after, alignment, old, vertex);
  const causes = [...own, ...inputs];
  return causes.length > 0 ? causes : [{ kind: "instruction", what: "moved", detail: "" }];
}

/** What the operation itself has that the old one had not. */
function ownCauses(before: RanBuild, after: RanBuild, oldIndex: number, index: number): readonly RebuildCause[] {
  const [old, fresh] = [before.build.image.steps[oldIndex]!, after.build.image.steps[index]!];
  const step = after.build.plan.steps[index]!;
  const causes: RebuildCause[] = [];
  const [oldText, text] = [textOf(before, oldIndex), textOf(after, index)];
  if (oldText !== text) causes.push({ kind: "instruction", what: "edited", detail: oldText });
  const isRun = step.instruction.kind === "run";
  causes.push(...environmentCauses(old.env, fresh.env, isRun ? undefined : text));
  if (isRun || step.instruction.kind === "workdir") causes.push(...userCause(old, fresh));
  if (step.instruction.kind === "workdir") causes.push(...epochCause(before, after));
  if (old.workingDirectory !== fresh.workingDirectory) {
    causes.push({ kind: "instruction", what: "working-directory", detail: old.workingDirectory });
  }
  if (isRun && old.shell.join("\0") !== fresh.shell.join("\0")) {
    causes.push({ kind: "instruction", what: "shell", detail: old.shell.join(" ") });
  }
  return causes.length > 0 ? causes : [{ kind: "instruction", what: "edited", detail: oldText }];
}

function userCause(old: StepImage, fresh: StepImage): readonly RebuildCause[] {
  return old.user === fresh.user ? [] : [{ kind: "instruction", what: "user", detail: old.user }];
}

/** The time that BuildKit gives to the directory of a WORKDIR. */
function epochCause(before: RanBuild, after: RanBuild): readonly RebuildCause[] {
  const name = "SOURCE_DATE_EPOCH";
  const [old, fresh] = [before, after].map(({ build }) => build.graph.options.buildArgs?.[name]);
  return old === fresh ? [] : [{ kind: "build-arg", name, before: old, after: fresh }];
}

/** The instruction as it counts: joined, without comments, with the bodies of its heredocs. */
function textOf({ build }: RanBuild, index: number): string {
  const { instruction } = build.plan.steps[index]!;
  const flags = instruction.flags.map(({ name, value }) => (value === undefined ? `--${name}` : `--${name}=${value}`));
  return [instruction.keyword, ...flags, ...instruction.args, ...instruction.heredocs.map(({ content }) => content)].join(" ");
}

/** `text`: of an instruction to which only what it mentions counts; undefined for a RUN, to which all counts, and the order too. */
function environmentCauses(
  before: readonly EnvVariable[],
  after: readonly EnvVariable[],
  text: string | undefined,
): readonly RebuildCause[] {
  const olds = new Map(before.map((variable) => [variable.name, variable]));
  const news = new Map(after.map((variable) => [variable.name, variable]));
  const names = [...new Set([...olds.keys(), ...news.keys()])];
  const changed = names.filter((name) => olds.get(name)?.value !== news.get(name)?.value && text?.includes(name) !== false);
  const causes = changed.map((name): RebuildCause => {
    const [old, fresh] = [olds.get(name), news.get(name)];
    return (fresh ?? old)?.by === "arg"
      ? { kind: "build-arg", name, before: old?.value, after: fresh?.value }
      : { kind: "instruction", what: "environment", detail: name };
  });
  if (changed.length > 0 || text !== undefined) return causes;
  const moved = after.find(({ name }, at) => before[at]?.name !== name);
  return moved === undefined ? [] : [{ kind: "instruction", what: "environment", detail: moved.name }];
}

function inputCauses(
  before: RanBuild,
  after: RanBuild,
  alignment: StepAlignment,
  old: Vertex,
  vertex: Vertex,
): readonly RebuildCause[] {
  const causes: RebuildCause[] = [];
  for (const [at, input] of vertex.inputs.entries()) {
    const oldInput = old.inputs[at];
    if (input.content?.kind === "known" && oldInput?.content?.kind === "known") {
      if (input.content.key !== oldInput.content.key) {
        causes.push(...changedFiles(before, after, oldInput.content.sources, input.content.sources));
      }
    } else causes.push(...madeCauses(before, after, alignment, input, oldInput));
  }
  return causes;
}

/** Causes behind an input that steps of the build make, or that is an image. */
function madeCauses(
  before: RanBuild,
  after: RanBuild,
  alignment: StepAlignment,
  input: VertexInput,
  oldInput: VertexInput | undefined,
): readonly RebuildCause[] {
  const fresh = after.graph.vertices[input.vertex]!;
  const old = oldInput === undefined ? undefined : before.graph.vertices[oldInput.vertex];
  const same = oldInput !== undefined && before.outcomes[oldInput.vertex]!.result === after.outcomes[input.vertex]!.result;
  const { state } = after.outcomes[input.vertex]!;
  if (same && state !== "depends") return [];
  if (fresh.source?.kind === "image") {
    return [{ kind: "base-image", before: old?.source?.name, after: fresh.source.name }];
  }
  if (fresh.source?.kind === "folder") return folderCauses(before, after, fresh.source.name, old?.source?.name);
  if (fresh.source !== undefined) return [{ kind: "instruction", what: "sources", detail: old?.source?.name ?? "" }];
  const step = stepBehind(after, input.vertex);
  if (step === undefined) return [];
  if (state === "rebuilt" || state === "depends") {
    return [input.content === undefined ? { kind: "upstream-step", index: step } : { kind: "output-differs?", index: step }];
  }
  return [removedStep(before, alignment, oldInput)];
}

/** Of a folder as base: the files that changed, where some have. */
function folderCauses(before: RanBuild, after: RanBuild, name: string, oldName: string | undefined): readonly RebuildCause[] {
  const whole = (context: string) => ({ context, pattern: "/", excludes: [], parents: false });
  const changed = oldName === name ? changedFiles(before, after, [whole(name)], [whole(name)]) : [];
  return changed.some(({ kind }) => kind === "file") ? changed : [{ kind: "folder-base", context: name }];
}

/** The step that it stands on now is cached, but it is another one: what stood between them is gone, or stands elsewhere now. */
function removedStep(before: RanBuild, alignment: StepAlignment, oldInput: VertexInput | undefined): RebuildCause {
  const gone = oldInput === undefined ? undefined : stepBehind(before, oldInput.vertex);
  if (gone === undefined || alignment.kept.has(gone)) return { kind: "instruction", what: "moved", detail: "" };
  const { instruction } = before.build.plan.steps[gone]!;
  const { source } = before.build.syntax;
  const line = lineAt(source, instruction.span.start) + 1;
  return { kind: "step-removed", line, text: textOf(before, gone).split("\n")[0] ?? "" };
}

/** For a step that was not there before: what it stands on may be new too. */
function upstreamCauses(after: RanBuild, vertex: Vertex): readonly RebuildCause[] {
  return vertex.inputs.flatMap((input): readonly RebuildCause[] => {
    const { state } = after.outcomes[input.vertex]!;
    const step = stepBehind(after, input.vertex);
    if (step === undefined || (state !== "rebuilt" && state !== "depends")) return [];
    return [input.content === undefined ? { kind: "upstream-step", index: step } : { kind: "output-differs?", index: step }];
  });
}

/** The step that makes what comes out of a vertex; of the two halves of `COPY --link` the one that runs again. */
function stepBehind({ graph, outcomes }: RanBuild, vertex: number): number | undefined {
  for (let at: number | undefined = vertex; at !== undefined;) {
    const { step, inputs }: Vertex = graph.vertices[at]!;
    if (step !== undefined) return step;
    const halves: readonly number[] = inputs.map((input) => input.vertex).reverse();
    at = halves.find((half) => ["rebuilt", "depends"].includes(outcomes[half]!.state)) ?? halves[0];
  }
  return undefined;
}
