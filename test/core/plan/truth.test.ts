import { join, posix } from "node:path";
import { expect, test } from "vitest";
import type { ContextEntry } from "../../../packages/core/src/context/context-listing.ts";
import type { SourceMatch } from "../../../packages/core/src/context/select-sources.ts";
import type { BuildStep } from "../../../packages/core/src/plan/build-plan.ts";
import { describeWith } from "../../support/shared.ts";
import {
  type ObservedEdit,
  type ObservedLayer,
  planTruthCase,
  readTruthCase,
  type TruthCase,
  truthCaseNames,
  truthFolder,
} from "../../support/truth-cases.ts";
import { contextSources } from "./plan-of.ts";

describeWith(
  "plans against what BuildKit did",
  truthCaseNames(),
  "no truth; set PLIMSOLL_SHARED to the folder that holds truth/",
  (names) => {
    const readCase = (name: string): Promise<TruthCase> => readTruthCase(join(truthFolder!, "cases"), name);

    test.each(names)("%s: steps, history and config", async (name) => {
      const truth = await readCase(name);
      const { plan, image } = planTruthCase(truth);
      const steps = plan.steps.filter(isExecutable);
      expect(steps.map((step) => [lineOf(truth, step), step.stage, step.instruction.keyword])).toEqual(
        truth.observed.steps.map(({ line, stage, instruction }) => [line, stage, instruction]),
      );
      const unreached = truth.observed.steps.filter((observed, at) => !steps[at]!.reachable && observed.state !== "absent");
      expect(unreached).toEqual([]);
      expect(image.assumed).toEqual([]);
      expect(image.target?.config).toEqual(truth.observed.config);
      const history = image.target?.history ?? [];
      expect(history.map(({ createdBy, empty }) => ({ createdBy, empty }))).toEqual(
        truth.observed.history.map(({ createdBy, empty }) => ({ createdBy, empty })),
      );
      const ofSteps = history.slice(truth.observed.baseHistory);
      expect(ofSteps.map(({ step }) => plan.steps[step!]!.kind === "metadata")).toEqual(ofSteps.map(({ empty }) => empty));
      const { workingDirectory, user } = plan.endStates[plan.steps.findLast(({ inImage }) => inImage)!.stage]!;
      const { WorkingDir = "/", User = "" } = truth.observed.config;
      expect([workingDirectory, user]).toMatchObject([{ value: WorkingDir }, { value: User }]);
    });

    test.each(names)("%s: what COPY takes is what the layer holds", async (name) => {
      const truth = await readCase(name);
      const steps = planTruthCase(truth).plan.steps.filter((step) => step.inImage && step.kind === "layer");
      const layers = truth.observed.history.slice(truth.observed.baseHistory).flatMap(({ layer }) => layer ?? []);
      const [planned, made] = [layersOf(steps), layers.map(({ contentBytes, files, links }) => ({ contentBytes, files, links }))];
      expect(planned).toEqual(made.map((layer, at) => (planned[at] === "elsewhere" ? "elsewhere" : layer)));
    });

    test.each(names)("%s: an edit reaches the steps whose sources it touches", async (name) => {
      const truth = await readCase(name);
      const surprises = truth.observed.edits.flatMap((edit) => [...surprisesOf(truth, edit)]);
      expect(surprises).toEqual([]);
    });
  },
);

function isExecutable(step: BuildStep): boolean {
  return ["run", "copy", "add", "workdir"].includes(step.instruction.kind);
}

function lineOf({ dockerfile }: TruthCase, step: BuildStep): number {
  return dockerfile.slice(0, step.instruction.span.start).split("\n").length;
}

/** Of each layer what COPY and ADD put into it; "elsewhere" where something else has a hand in it. */
function layersOf(steps: readonly BuildStep[]): readonly (ObservedLayer | "elsewhere")[] {
  // What an earlier step has put at the same place, with the same time, makes no difference and so is in no later layer.
  const there = new Set<string>();
  return steps.map((step) => {
    const matches = contextSources(step).flatMap(({ selected }) => selected!.matches);
    const landed = matches.flatMap((match) => match.entries.map((entry) => ({ entry, place: placeOf(step, match, entry) })));
    const fresh = landed.filter(({ place }) => !there.has(place)).map(({ entry }) => entry);
    for (const { place } of landed) there.add(place);
    const unpacked = step.instruction.kind === "add" && step.instruction.args.some((arg) => /\.t?gz$/.test(arg));
    if (unpacked || matches.length === 0 || step.selection?.sources.some(({ kind }) => kind !== "context") === true)
      return "elsewhere";
    const files = fresh.filter(({ type }) => type === "file");
    const contentBytes = files.reduce((sum, { bytes }) => sum + bytes, 0);
    return { contentBytes, files: files.length, links: fresh.filter(({ type }) => type === "symlink").length };
  });
}

/** Where an entry lands in the image. */
function placeOf({ instruction, state }: BuildStep, match: SourceMatch, entry: ContextEntry): string {
  const destination = instruction.args.at(-1)!;
  const directory = state.workingDirectory.kind === "known" ? state.workingDirectory.value : "?";
  const inside = match.directory || /(^|\/)\.?$/.test(destination);
  const name = match.directory
    ? entry.path.slice(match.resolved === "" ? 0 : match.resolved.length + 1)
    : posix.basename(match.path);
  return posix.join(destination.startsWith("/") ? "/" : directory, destination, inside ? name : "");
}

/** Steps that ran after an edit although nothing they take was touched, or did not although something was. */
function* surprisesOf(truth: TruthCase, { name, change, steps }: ObservedEdit): Generator<string> {
  if (Object.keys(change).some((kind) => !["write", "delete", "link"].includes(kind))) return;
  const before = planTruthCase(truth).plan.steps.filter(isExecutable);
  const after = planTruthCase(truth, change).plan.steps.filter(isExecutable);
  const changed = new Set([...Object.keys(change.write ?? {}), ...Object.keys(change.link ?? {}), ...(change.delete ?? [])]);
  const touched = after.map((step, at) => touches(step, changed) || touches(before[at]!, changed));
  const mounts = after.some(
    ({ instruction }) => instruction.kind === "run" && instruction.mounts.some(({ type }) => type === "bind"),
  );
  for (const [at, { line, instruction, state }] of steps.entries()) {
    if (touched[at] === true && state === "cached") yield `${name}: line ${line} ${instruction} is cached`;
    if (!touched.includes(true) && !mounts && state === "executed") yield `${name}: line ${line} ${instruction} is executed`;
  }
}

function touches(step: BuildStep, changed: ReadonlySet<string>): boolean {
  const matches = contextSources(step).flatMap(({ selected }) => selected?.matches ?? []);
  return matches.some((match) => match.entries.some((entry) => changed.has(entry.path)));
}
