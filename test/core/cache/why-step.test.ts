import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { rebuild } from "../../../packages/core/src/cache/rebuild.ts";
import { whyStep } from "../../../packages/core/src/cache/why-step.ts";
import type { ContextEntry, ContextListing } from "../../../packages/core/src/context/context-listing.ts";
import { planDockerfile, type PlannedBuild } from "../../../packages/core/src/plan-dockerfile.ts";
import { describeWithCorpus } from "../../support/shared.ts";

const paths = [
  "package.json",
  "package-lock.json",
  "src/a.ts",
  "src/api/user.ts",
  "go.mod",
  "main.go",
  "app.py",
  "requirements.txt",
];

function listing(changed?: string): ContextListing {
  const entries = paths.map((path): ContextEntry => ({
    path,
    type: "file",
    bytes: path.length,
    mode: 0o644,
    digest: path === changed ? "other" : path,
  }));
  return { entries, ignoreFile: undefined };
}

function plan(text: string, changed?: string, buildArgs: Readonly<Record<string, string>> = {}): PlannedBuild {
  return planDockerfile({ text, build: { buildArgs }, facts: { context: listing(changed) } });
}

function stateAfter(before: PlannedBuild, after: PlannedBuild, index: number): string | undefined {
  return rebuild(before, after).steps.find((step) => step.index === index)?.state;
}

const text = `FROM node:22 AS build
ARG VERSION=1
ENV MODE=prod
COPY package*.json ./
RUN npm ci
COPY . .
RUN npm run build
FROM nginx
COPY --link --from=build /dist /html
RUN nginx -t
`;

test("what a step is made of", () => {
  const planned = plan(text);
  const run = planned.plan.steps.findIndex(({ instruction }) => instruction.args.join().includes("npm run build"));
  const why = whyStep(planned, run)!;
  expect(why.links.map(({ files }) => files.map(({ pattern, taken }) => [pattern, taken?.files, taken?.example]))).toEqual([
    [["package*.json", 2, "package-lock.json"]],
    [],
    [[".", 8, "app.py"]],
    [],
  ]);
  expect(why.links.at(-1)).toMatchObject({ reach: "always", buildArgs: ["VERSION"], environment: ["MODE"] });
  expect(why.links[0]?.buildArgs).toEqual([]);
  expect(why.outside).toEqual([{ kind: "image", name: "node:22", reach: "always" }]);
  expect(why.smallest).toMatchObject({ kind: "file", sure: true, pattern: "." });
});

test("an ARG without a default counts, also that of a stage below; one that ENV sets does not", () => {
  const source = "FROM a AS base\nARG BELOW MODE\nENV MODE=x\nFROM base\nCOPY ${OWN}go.mod /\nARG OWN\nRUN make\nARG LATER\n";
  const planned = plan(source);
  const run = planned.plan.steps.findIndex(({ instruction }) => instruction.kind === "run");
  expect(whyStep(planned, run)!.links.map(({ buildArgs }) => buildArgs)).toEqual([[], ["BELOW", "OWN"]]);
  for (const [name, state] of [
    ["BELOW", "rebuilt"],
    ["OWN", "rebuilt"],
    ["MODE", "cached"],
    ["LATER", "cached"],
  ]) {
    expect([name, stateAfter(planned, plan(source, undefined, { [name!]: "1" }), run)]).toEqual([name, state]);
  }
});

test("what stands on a linked copy depends on what is copied, and on it for sure", () => {
  const planned = plan(text);
  const why = whyStep(planned, planned.plan.steps.length - 1)!;
  expect(why.links.map(({ reach }) => reach)).toEqual([
    "if-output-differs",
    "if-output-differs",
    "if-output-differs",
    "if-output-differs",
    "always",
    "always",
  ]);
  expect(why.outside.map(({ name, reach }) => `${name} ${reach}`).toSorted()).toEqual([
    "nginx always",
    "node:22 if-output-differs",
  ]);
  const copy = whyStep(planned, planned.plan.steps.length - 2)!;
  expect(copy.outside.map(({ name }) => name)).toEqual(["node:22"]);
});

test("a step that the target does not need, and one that does nothing to files", () => {
  const planned = plan("FROM alpine AS other\nRUN true\nFROM alpine\nENV A=1\nWORKDIR /\n");
  expect(planned.plan.steps.map((_, index) => whyStep(planned, index))).toEqual(planned.plan.steps.map(() => undefined));
});

test("a step far down costs no more than what it is made of", () => {
  const long = `FROM alpine\n${"COPY src /src\nRUN true\n".repeat(2_000)}`;
  const planned = plan(long);
  const started = performance.now();
  expect(whyStep(planned, planned.plan.steps.length - 1)?.links).toHaveLength(4_000);
  expect(performance.now() - started).toBeLessThan(3_000);
});

describeWithCorpus("real Dockerfiles", (corpus) => {
  test("the least change does rebuild the step, and no step before the one that it hits", () => {
    const wrong: string[] = [];
    const kinds = { file: 0, "build-arg": 0, instruction: 0 };
    for (const file of corpus.files.filter((_, at) => at % 25 === 0)) {
      const dockerfile = readFileSync(file, "utf8");
      const before = plan(dockerfile);
      const last = before.plan.steps.findLastIndex((step) => step.kind === "layer" && step.reachable);
      for (const index of [last, Math.floor(last / 2)]) {
        const smallest = whyStep(before, index)?.smallest;
        if (smallest === undefined) continue;
        kinds[smallest.kind]++;
        if (smallest.kind === "instruction") continue;
        if (smallest.kind === "file" && smallest.example === undefined) continue;
        const after =
          smallest.kind === "file"
            ? plan(dockerfile, smallest.example)
            : plan(dockerfile, undefined, { [smallest.name]: "another" });
        // What is not sure depends on files that this context has not got.
        const wanted = smallest.sure ? ["rebuilt"] : ["rebuilt", "depends", ...(smallest.kind === "file" ? [] : ["cached"])];
        if (!wanted.includes(stateAfter(before, after, index) ?? ""))
          wrong.push(`${file} step ${index}: ${JSON.stringify(smallest)}`);
        // Only steps of the chain itself are kept: other stages may take the same file.
        const earlier = whyStep(before, index)!.links.filter((link) => link.index < smallest.index);
        const hit = earlier.filter((link) => stateAfter(before, after, link.index) === "rebuilt");
        if (smallest.kind === "file" && hit.length > 0) wrong.push(`${file}: ${smallest.example} rebuilds ${hit[0]!.index} too`);
      }
    }
    expect(wrong).toEqual([]);
    expect(kinds.file).toBeGreaterThan(30);
    expect(kinds["build-arg"]).toBeGreaterThan(3);
  });
});
