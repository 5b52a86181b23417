import { parseSyntax, readInstructions, type StageGraph } from "@plimsoll/core";
import { expect, test } from "vitest";
import type { Instruction } from "../../../packages/core/src/instructions/instruction.ts";
import { planBuild } from "../../../packages/core/src/plan/plan-build.ts";
import { buildStageGraph } from "../../../packages/core/src/stages/build-stage-graph.ts";
import type { ImageConfig } from "../../../packages/core/src/stages/image-config.ts";
import { analyze, defaultLintConfig } from "@plimsoll/core";

const base: ImageConfig = {
  Env: ["VERSION=1"],
  WorkingDir: "/app",
  User: "node",
  OnBuild: ["ARG DIR=src", "COPY --from=tools $DIR .", "RUN <<E\nmake\nE", "WORKDIR /deep"],
};

const text = "FROM b AS tools\nFROM base AS next\nCOPY $VERSION $DIR /\nFROM next\nRUN z\n";

function graphOf(images: Readonly<Record<string, ImageConfig>>, assumeEmpty = false): StageGraph {
  const known = Object.fromEntries(Object.entries(images).map(([name, config]) => [name, { platform: undefined, config }]));
  return buildStageGraph(readInstructions(parseSyntax(text)).instructions, {}, "\\", { known, assumeEmpty });
}

test("a known base image gives its variables to the stages on it", () => {
  const graph = graphOf({ base });
  expect(graph.stages.map(({ openEnded }) => openEnded)).toEqual([true, false, false]);
  expect(graph.stages[2]!.scope.lookup("VERSION", 0)).toEqual({ state: "set", value: "1", by: "env" });
  expect(graph.stages[1]!.scope.lookup("PATH", 0)).toMatchObject({ state: "set" });
  expect(graph.stages[1]!.scope.lookup("DIR", 0)).toMatchObject({ value: "src" });
  expect(graphOf({}, true).stages.map(({ openEnded }) => openEnded)).toEqual([false, false, false]);
});

test("its triggers run once, before everything else, and add their edges", () => {
  const graph = graphOf({ base });
  const plan = planBuild(graph, {});
  const triggered = plan.steps.filter((step) => step.triggered);
  expect(triggered.map(({ stage, instruction, kind }) => `${stage} ${instruction.keyword} ${kind}`)).toEqual([
    "1 ARG metadata",
    "1 COPY layer",
    "1 RUN layer",
    "1 WORKDIR layer",
  ]);
  expect(graph.stages[1]!.edges.map(({ via, target }) => [via, target])).toContainEqual(["copy", { kind: "stage", index: 0 }]);
  expect(graph.stages.map(({ reachable }) => reachable)).toEqual([true, true, true]);
  const { workingDirectory, user } = plan.endStates[1]!;
  expect([workingDirectory, user]).toMatchObject([{ value: "/deep" }, { value: "node" }]);
});

test("the spans of its triggers are that of the FROM", () => {
  const { stages } = graphOf({ base });
  const spans = stages[1]!.triggers.flatMap((trigger: Instruction) => [
    trigger.span,
    trigger.argumentsSpan,
    ...trigger.flags.map(({ valueSpan }) => valueSpan),
    ...trigger.heredocs.map(({ contentSpan }) => contentSpan),
  ]);
  expect(spans.length).toBeGreaterThan(8);
  for (const span of spans) expect(span).toEqual(stages[1]!.from.span);
});

test("rules report nothing outside of the file", () => {
  const noisy = ["RUN cd /x && sudo apt-get install -y curl wget", "COPY . .", "ADD x y", "ENV A=$B", "RUN <<E\ncd q\nsudo z\nE"];
  const images = { base: { platform: "linux/arm64", config: { OnBuild: noisy } } };
  const { findings, crashes } = analyze({
    text: "FROM base\n",
    config: { ...defaultLintConfig, profile: "strict" },
    facts: { images },
  });
  expect(crashes).toEqual([]);
  expect(findings.length).toBeGreaterThan(0);
  for (const { span } of findings) expect(span.start >= 0 && span.end <= 10 && span.start <= span.end).toBe(true);
});

test("a build context with the name of a stage stands for all of it", () => {
  const { instructions } = readInstructions(parseSyntax("FROM a AS s\nRUN x\nFROM s\nRUN y\n"));
  const plan = planBuild(buildStageGraph(instructions, { namedContexts: ["s"] }, "\\"), {});
  expect(plan.steps.map(({ instruction }) => instruction.keyword)).toEqual(["FROM", "FROM", "RUN"]);
});
