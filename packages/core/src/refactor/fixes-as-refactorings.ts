import { buildScriptsByInstruction } from "../rules/shared/build-scripts.ts";
import { legacyKeyValue } from "../rules/legacy-key-value/rule.ts";
import type { AnyRawFinding } from "../rules/rule.ts";
import { unsortedPackages } from "../rules/unsorted-packages/rule.ts";
import type { Chosen, RefactorInput, Refactoring, RefactoringKind } from "./refactoring.ts";

/** What a rule of style would do, for somebody who wants it here and not everywhere. */
export function* fixesAsRefactorings(input: RefactorInput, { instructions }: Chosen): Generator<Refactoring> {
  const { syntax } = input;
  const common = { syntax, instructions, options: {}, runtimes: [] };
  if (instructions.some(({ kind }) => kind === "env" || kind === "label")) {
    yield* asRefactoring("write-equals", legacyKeyValue.check(common));
  }
  if (!instructions.some(({ kind }) => kind === "run")) return;
  const byInstruction = buildScriptsByInstruction(input.scripts);
  const scripts = instructions.flatMap((instruction) => byInstruction.get(instruction) ?? []);
  yield* asRefactoring(
    "sort-packages",
    unsortedPackages.check({ ...common, stages: input.stages, scripts, shellcheck: undefined }),
  );
}

function* asRefactoring(kind: RefactoringKind, findings: Iterable<AnyRawFinding>): Generator<Refactoring> {
  const edits = [...findings].flatMap(({ fix }) => (fix?.safety === "safe" ? fix.edits : []));
  if (edits.length > 0) yield { kind, mayChange: false, params: {}, edits };
}
