import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { OpenBuild } from "../../packages/cli/src/plan/open-builds.ts";
import { viewPlan } from "@plimsoll/plan-view/views";
import { planDockerfile } from "../../packages/core/src/plan-dockerfile.ts";
import { readJsonLines, shaOf } from "../support/corpus.ts";
import { describeWithCorpus } from "../support/shared.ts";

interface BuildKitLine {
  readonly sha: string;
  readonly plan?: {
    readonly target: string;
    readonly steps: readonly { readonly line: number; readonly name: string }[];
  };
}

/** `[linux/arm64 build 2/5] RUN …`; a lone stage has no name there, and shorter numbers are padded. */
const label = /^\[(?:(?:linux|windows)\/\S+ )?(?:(?<stage>\S+) )? *(?<number>\d+\/\d+)\]/;

describeWithCorpus("the steps of real Dockerfiles", (corpus) => {
  test("have the numbers that BuildKit shows while it builds", () => {
    const paths = new Map(corpus.files.map((path) => [shaOf(path), path]));
    const differences: string[] = [];
    let count = 0;
    for (const { sha, plan } of readJsonLines<BuildKitLine>(corpus, "buildkit")) {
      const path = paths.get(sha);
      if (plan === undefined || path === undefined) continue;
      const view = viewText(readFileSync(path, "utf8"));
      const reachable = view.stages.filter(({ stage }) => stage.reachable);
      const ours = new Set(
        reachable.flatMap(({ name, steps }) => steps.map((step) => `${step.line} ${name} ${step.label ?? ""}`)),
      );
      for (const { line, name } of plan.steps) {
        const groups = label.exec(name)?.groups;
        count++;
        if (!ours.has(`${line} ${groups?.["stage"] ?? view.target?.name ?? ""} ${groups?.["number"] ?? ""}`))
          differences.push(sha);
      }
    }
    expect(count).toBeGreaterThan(20_000);
    // Equal steps of two stages run once, and BuildKit shows one of the two numbers.
    expect(new Set(differences).size).toBeLessThanOrEqual(10);
  });
});

function viewText(text: string) {
  const open: OpenBuild = {
    names: [],
    dockerfile: "Dockerfile",
    text,
    contextFolder: undefined,
    contexts: [],
    build: {},
    engine: "docker",
    ignoreBeside: undefined,
    facts: {},
  };
  return viewPlan(open, planDockerfile(open), []);
}
