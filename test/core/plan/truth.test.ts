import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, posix, resolve } from "node:path";
import { expect, test } from "vitest";
import type { ContextEntry, ContextListing } from "../../../packages/core/src/context/context-listing.ts";
import type { SourceMatch } from "../../../packages/core/src/context/select-sources.ts";
import type { BuildPlan, BuildStep } from "../../../packages/core/src/plan/build-plan.ts";
import { walkContext } from "../../../packages/host/src/index.ts";
import { repositoryRoot } from "../../support/repository.ts";
import { describeWith } from "../../support/shared.ts";
import { contextSources, planOf } from "./plan-of.ts";

/** What BuildKit did with one Dockerfile: the parts of `observed.json` that are compared here. */
interface Observed {
  readonly target: string | null;
  readonly buildArgs: Readonly<Record<string, string>>;
  readonly baseHistory: number;
  readonly steps: readonly ObservedStep[];
  readonly history: readonly { readonly empty: boolean; readonly layer?: ObservedLayer }[];
  readonly config: { readonly WorkingDir?: string; readonly User?: string };
  readonly edits: readonly { readonly name: string; readonly change: Change; readonly steps: readonly ObservedStep[] }[];
  readonly links?: Readonly<Record<string, string>>;
}

interface ObservedLayer {
  readonly contentBytes: number;
  readonly files: number;
  readonly links: number;
}

interface ObservedStep {
  readonly line: number;
  readonly stage: number;
  readonly instruction: string;
  readonly state: "executed" | "cached" | "absent";
}

interface Change {
  readonly write?: Readonly<Record<string, string>>;
  readonly delete?: readonly string[];
  readonly link?: Readonly<Record<string, string>>;
}

interface TruthCase {
  readonly dockerfile: string;
  readonly observed: Observed;
  readonly listing: ContextListing;
}

const casesDir = resolve(repositoryRoot, process.env.PLIMSOLL_SHARED ?? "../shared", "truth", "cases");
const cases = existsSync(casesDir) ? readdirSync(casesDir) : undefined;

describeWith(
  "plans against what BuildKit did",
  cases,
  "no truth; set PLIMSOLL_SHARED to the folder that holds truth/",
  (names) => {
    test.each(names)("%s: steps, history and config", async (name) => {
      const truth = await readCase(name);
      const plan = planCase(truth);
      const steps = plan.steps.filter(isExecutable);
      expect(steps.map((step) => [lineOf(truth, step), step.stage, step.instruction.keyword])).toEqual(
        truth.observed.steps.map(({ line, stage, instruction }) => [line, stage, instruction]),
      );
      const unreached = truth.observed.steps.filter((observed, at) => !steps[at]!.reachable && observed.state !== "absent");
      expect(unreached).toEqual([]);
      const history = truth.observed.history.slice(truth.observed.baseHistory);
      const written = plan.steps.filter((step) => step.inImage && step.kind !== "base" && step.instruction.kind !== "onbuild");
      expect(written.map((step) => step.kind === "metadata")).toEqual(history.map(({ empty }) => empty));
      const { WorkingDir, User } = truth.observed.config;
      const { workingDirectory, user } = plan.endStates.at(-1)!;
      expect([WorkingDir, undefined]).toContain(workingDirectory.kind === "known" ? workingDirectory.value : undefined);
      expect([User ?? "", undefined]).toContain(user.kind === "known" ? user.value : undefined);
    });

    test.each(names)("%s: what COPY takes is what the layer holds", async (name) => {
      const truth = await readCase(name);
      const steps = planCase(truth).steps.filter((step) => step.inImage && step.kind === "layer");
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

async function readCase(name: string): Promise<TruthCase> {
  const folder = join(casesDir, name);
  const dockerfile = readFileSync(join(folder, "Dockerfile"), "utf8");
  const observed = JSON.parse(readFileSync(join(folder, "observed.json"), "utf8")) as Observed;
  const context = join(folder, "context");
  // Without a folder of that name the context was empty.
  const walked = existsSync(context) ? await walkContext(context, join(folder, "Dockerfile")) : undefined;
  if (walked?.kind === "failure") throw new Error(`no context: ${walked.failure.kind}`);
  const listing = walked?.listing ?? { entries: [], ignoreFile: undefined };
  return { dockerfile, observed, listing: edited(listing, { link: observed.links ?? {} }) };
}

function planCase({ dockerfile, observed, listing }: TruthCase): BuildPlan {
  const { target, buildArgs } = observed;
  return planOf(dockerfile, listing, target === null ? { buildArgs } : { target, buildArgs });
}

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
function* surprisesOf(truth: TruthCase, { name, change, steps }: Observed["edits"][number]): Generator<string> {
  if (Object.keys(change).some((kind) => !["write", "delete", "link"].includes(kind))) return;
  const before = planCase(truth).steps.filter(isExecutable);
  const after = planCase({ ...truth, listing: edited(truth.listing, change) }).steps.filter(isExecutable);
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

function edited(listing: ContextListing, change: Change): ContextListing {
  const entries = new Map(listing.entries.map((entry) => [entry.path, entry]));
  for (const [path, text] of Object.entries(change.write ?? {}))
    entries.set(path, { path, type: "file", bytes: text.length, mode: 0o644 });
  for (const [path, linkTarget] of Object.entries(change.link ?? {})) {
    entries.set(path, { path, type: "symlink", bytes: 0, mode: 0o777, linkTarget });
  }
  for (const path of change.delete ?? []) entries.delete(path);
  return { ...listing, entries: [...entries.values()] };
}
