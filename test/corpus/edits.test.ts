import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { rebuild } from "../../packages/core/src/cache/rebuild.ts";
import { planDockerfile, type PlannedBuild } from "../../packages/core/src/plan-dockerfile.ts";
import { lineAt } from "../../packages/core/src/text/source-text.ts";
import { readJsonLines, shaOf } from "../support/corpus.ts";
import { describeWithCorpus } from "../support/shared.ts";

/** A line of `edits.jsonl`; see the README of the corpus. */
interface Edit {
  readonly sha: string;
  readonly kind: string;
  readonly replace: { readonly firstLine: number; readonly lastLine: number; readonly lines: readonly string[] };
  readonly steps: readonly (readonly [line: number, state: string])[];
}

describeWithCorpus("edits of real Dockerfiles", (corpus) => {
  const texts = new Map(corpus.files.map((path) => [shaOf(path), path]));
  const edits = [...readJsonLines<Edit>(corpus, "edits")];

  test("every step has the state that follows from BuildKit's cache digests", () => {
    const plans = new Map<string, PlannedBuild>();
    const wrong: string[] = [];
    let states = 0;
    for (const edit of edits) {
      const text = readFileSync(texts.get(edit.sha)!, "utf8");
      const before = plans.get(edit.sha) ?? planDockerfile({ text });
      plans.set(edit.sha, before);
      const after = planDockerfile({ text: editedText(text, edit) });
      const predicted = new Map(statesOf(before, after));
      const wanted = keepsDigest(before, after, edit) ? [] : edit.steps;
      for (const [line, state] of wanted) {
        states++;
        if (predicted.get(line) !== state)
          wrong.push(`${edit.sha} ${edit.kind} line ${line}: ${predicted.get(line)}, not ${state}`);
      }
      // Steps that do the same on the same file system are one to BuildKit, and only one of them stands in the list.
      const extra = [...predicted.keys()].filter((line) => !edit.steps.some(([listed]) => listed === line));
      const twins = extra.filter((line) => hasTwin(after, line));
      if (twins.length < extra.length) wrong.push(`${edit.sha} ${edit.kind}: lines ${extra.join(", ")} are not in the list`);
    }
    expect(wrong).toEqual([]);
    expect(states).toBeGreaterThan(38_000);
  });
});

/** Steps that do something to the file system of a stage that the target needs, by their 1-based lines. */
function statesOf(before: PlannedBuild, after: PlannedBuild): readonly (readonly [number, string])[] {
  const { steps } = rebuild(before, after);
  return steps.flatMap(({ step, state }) =>
    step.reachable ? [[lineOf(after, step.instruction.span.start), state] as const] : [],
  );
}

function lineOf({ syntax }: PlannedBuild, offset: number): number {
  return lineAt(syntax.source, offset) + 1;
}

function editedText(text: string, { replace }: Edit): string {
  const lines = text.split("\n");
  return [...lines.slice(0, replace.firstLine - 1), ...replace.lines, ...lines.slice(replace.lastLine)].join("\n");
}

/**
 * The list tells images by their whole name, but a builder asks for the digest where the name has one: another tag in front of the
 * same digest is the same image (solver/llbsolver/ops/source: the key is the manifest's digest), and builds showed it.
 */
function keepsDigest(before: PlannedBuild, after: PlannedBuild, { kind }: Edit): boolean {
  if (kind !== "from-tag" && kind !== "arg-default") return false;
  const digests = ({ graph }: PlannedBuild): readonly string[] =>
    graph.stages.map(({ base }) => (base.kind === "image" ? (base.reference.digest ?? base.text) : ""));
  const names = ({ graph }: PlannedBuild): readonly string[] =>
    graph.stages.map(({ base }) => (base.kind === "image" ? base.text : ""));
  return names(before).join() !== names(after).join() && digests(before).join() === digests(after).join();
}

function hasTwin(build: PlannedBuild, line: number): boolean {
  const steps = build.plan.steps.filter((step) => step.kind === "layer" && step.reachable);
  const step = steps.find(({ instruction }) => lineOf(build, instruction.span.start) === line);
  const text = step?.instruction.args.join(" ");
  return steps.some((other) => other !== step && other.stage !== step?.stage && other.instruction.args.join(" ") === text);
}
