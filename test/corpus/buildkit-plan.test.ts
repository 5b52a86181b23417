import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { lineAt } from "@plimsoll/core";
import { type ImageConfig, planDockerfile, type PlannedBuild } from "@plimsoll/core/plan";
import { expect, test } from "vitest";
import { readJsonLines, shaOf } from "../support/corpus.ts";
import { describeWithCorpus } from "../support/shared.ts";

/** What BuildKit makes of one file: linux/amd64, no build args, every base image with an empty config. */
interface BuildKitPlan {
  readonly stages: readonly {
    readonly index: number;
    readonly reachable: boolean;
    readonly isTarget?: boolean;
    /** A stage that BuildKit adds for an image that COPY --from or a mount names, or for a mount without one. */
    readonly implicit?: boolean;
    readonly baseStage: number;
    readonly deps?: readonly { readonly stage: number; readonly via: string }[];
  }[];
  readonly steps: readonly { readonly line: number; readonly kind: "exec" | "file" | "merge" }[];
  readonly history: readonly { readonly created_by: string; readonly empty_layer: boolean }[];
  readonly config: ImageConfig;
}

interface BuildKitLine {
  readonly sha: string;
  readonly plan?: BuildKitPlan;
}

/** What is compared, in one shape for both. */
interface Outline {
  readonly stages: readonly string[];
  readonly history: readonly string[];
  readonly config: ImageConfig | undefined;
}

/** A step that makes a layer, with the place that BuildKit gives it. */
interface Step {
  readonly place: string;
  /** Equal for equal instructions. */
  readonly text: string;
}

/** The entry that stands for the base image. */
const basePrefix = "bklint:base ";

describeWithCorpus("plans of real Dockerfiles beside BuildKit's", (corpus) => {
  test("stages, steps, history and config are the same", () => {
    const texts = new Map(corpus.files.map((path) => [shaOf(path), path]));
    const differences: string[] = [];
    let count = 0;
    for (const { sha, plan } of readJsonLines<BuildKitLine>(corpus, "buildkit")) {
      const path = texts.get(sha);
      if (plan === undefined || path === undefined) continue;
      count++;
      const built = planDockerfile({ text: readFileSync(path, "utf8") });
      const [ours, theirs] = [outlineOf(built), outlineOfBuildKit(plan)];
      for (const part of ["stages", "history", "config"] as const) {
        if (!isDeepStrictEqual(ours[part], theirs[part])) differences.push(`${sha} ${part}`);
      }
      differences.push(...compareSteps(stepsOf(built), plan).map((difference) => `${sha} ${difference}`));
    }
    expect(count).toBeGreaterThan(4_000);
    expect(differences).toEqual([]);
  }, 180_000);
});

function outlineOf({ graph, image }: PlannedBuild): Outline {
  return {
    stages: graph.stages.map((stage) => {
      const taken = stage.edges.flatMap(({ via, target }) => (via === "from" || target.kind !== "stage" ? [] : [target.index]));
      const base = stage.base.kind === "stage" ? stage.base.index : -1;
      return stageText(stage.reachable, stage.index === graph.target, base, taken);
    }),
    history: image.target?.history.map(({ createdBy, empty }) => `${empty ? "-" : "+"} ${createdBy}`) ?? [],
    config: image.target?.config,
  };
}

function outlineOfBuildKit({ stages, history, config }: BuildKitPlan): Outline {
  const implicit = new Set(stages.filter((stage) => stage.implicit === true).map(({ index }) => index));
  const written = history.filter(({ created_by: text }) => !text.startsWith(basePrefix));
  return {
    stages: stages
      .filter((stage) => stage.implicit !== true)
      .map(({ reachable, isTarget, baseStage, deps = [] }) => {
        const taken = deps.map(({ stage }) => stage).filter((stage) => !implicit.has(stage));
        return stageText(reachable, isTarget === true, baseStage, taken);
      }),
    history: written.map(({ created_by: text, empty_layer: empty }) => `${empty ? "-" : "+"} ${text}`),
    config,
  };
}

function stageText(reachable: boolean, isTarget: boolean, base: number, taken: readonly number[]): string {
  const distinct = [...new Set(taken)].sort((a, b) => a - b);
  return `${reachable ? "" : "not "}reachable${isTarget ? " target" : ""} on ${base} takes ${distinct.join(" ")}`;
}

function stepsOf({ syntax, graph, plan }: PlannedBuild): readonly Step[] {
  const layers = plan.steps.filter(({ kind, reachable }) => kind === "layer" && reachable);
  return layers.map(({ instruction, triggered, stage }) => {
    const { span } = triggered ? graph.stages[stage]!.from : instruction;
    const text = JSON.stringify([instruction.keyword, instruction.flags.map(({ value }) => value), instruction.args]);
    return { place: placeText(lineAt(syntax.source, span.start) + 1, instruction.kind === "run" ? "exec" : "file"), text };
  });
}

/** BuildKit runs equal steps on equal files once, so that of two such steps it has but one. */
function compareSteps(ours: readonly Step[], { steps }: BuildKitPlan): readonly string[] {
  // A merge is the second half of a COPY --link.
  const theirs = new Set(steps.filter(({ kind }) => kind !== "merge").map(({ line, kind }) => placeText(line, kind)));
  const texts = new Set(ours.filter(({ place }) => theirs.has(place)).map(({ text }) => text));
  const surplus = ours.filter(({ place, text }) => !theirs.has(place) && !texts.has(text)).map(({ place }) => `has ${place}`);
  const places = new Set(ours.map(({ place }) => place));
  return [...surplus, ...[...theirs].filter((place) => !places.has(place)).map((place) => `lacks ${place}`)];
}

function placeText(line: number, kind: string): string {
  return `${kind} ${line}`;
}
