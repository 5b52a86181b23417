import { readFileSync, readdirSync } from "node:fs";
import { applyEdits, type ContextEntry } from "@plimsoll/core";
import { advise, type AdviceKind, planDockerfile, rebuild } from "@plimsoll/core/plan";
import { expect, test } from "vitest";
import { shaOf } from "../../support/corpus.ts";
import { fromRoot } from "../../support/repository.ts";
import { describeWithCorpus } from "../../support/shared.ts";
import { assumedContext } from "./assumed-context.ts";

describeWithCorpus("advice about real Dockerfiles", ({ files }) => {
  const sample = files.filter((_, index) => index % 25 === 3);

  test("never fails, gives sound Dockerfiles and lowers what rebuilds cost", { timeout: 300_000 }, () => {
    const kinds = new Map<AdviceKind, number>();
    const wrong: string[] = [];
    for (const path of sample) {
      const text = readFileSync(path, "utf8");
      const context = assumedContext(text);
      const build = planDockerfile({ text, facts: { context } });
      for (const { kind, edits, effect, ignoreLines } of advise(build)) {
        kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
        const place = `${shaOf(path)} ${kind}`;
        const patched = planDockerfile({ text: applyEdits(text, edits), facts: { context } });
        if (patched.problems.length > 0) wrong.push(`${place}: ${patched.problems[0]!.buildkit}`);
        if (edits.length === 0 && (ignoreLines ?? []).length === 0) wrong.push(`${place}: nothing is changed`);
        if (!(effect.costAfter < effect.costBefore || effect.layersSaved > 0)) wrong.push(`${place}: nothing is gained`);
        // What is planned anew is a build of its own: nothing of it may be missing or fail.
        const needed = patched.plan.steps.filter((step) => step.kind === "layer" && step.reachable);
        const states = rebuild(patched, patched).steps.filter(({ state }) => state !== "unused");
        if (states.length > needed.length || states.some(({ state }) => state !== "cached"))
          wrong.push(`${place}: not the same build`);
      }
    }
    expect(sample.length).toBeGreaterThan(190);
    expect(wrong).toEqual([]);
    // Something of each of the common kinds is found, so that the test sees what it checks.
    expect([...kinds.keys()]).toEqual(expect.arrayContaining(["cache-mount", "ignore-lines", "reorder"]));
  });
});

test("the examples that are in order are left alone, and the one that is not gets its manifests first", () => {
  expect(kindsFor("go-static")).toEqual([]);
  expect(kindsFor("node-api")[0]).toBe("manifests-first");
});

function kindsFor(example: string): readonly AdviceKind[] {
  const folder = fromRoot(`examples/${example}`);
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry): ContextEntry[] => {
    const path = `${entry.parentPath}/${entry.name}`.slice(folder.length + 1);
    return entry.isFile() ? [{ path, type: "file", bytes: 1000, mode: 0o644 }] : [];
  });
  const ignoreFile = { path: ".dockerignore", text: readFileSync(`${folder}/.dockerignore`, "utf8") };
  const build = planDockerfile({
    text: readFileSync(`${folder}/Dockerfile`, "utf8"),
    facts: { context: { entries, ignoreFile } },
  });
  return advise(build).map(({ kind }) => kind);
}
