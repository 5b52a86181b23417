import { readFileSync } from "node:fs";
import { applyEdits } from "@plimsoll/core";
import { checkEdited, findRefactorings, type Refactoring, type RefactoringKind } from "@plimsoll/core/refactor";
import { expect, test } from "vitest";
import { describeWithCorpus } from "../../support/shared.ts";
import { commandsOf, valuesOf } from "./meaning.ts";
import { analysisOf } from "./refactor-text.ts";

/** Kinds after which the same commands run in the same order. */
const keepsCommands: ReadonlySet<RefactoringKind> = new Set([
  "run-to-heredoc",
  "heredoc-to-run",
  "shell-to-exec",
  "exec-to-shell",
  "join-runs",
  "split-run",
  "split-run-here",
  "link-copy",
]);
/** Kinds after which the last stage is the same once values are filled in. */
const keepsValues: ReadonlySet<RefactoringKind> = new Set([
  "extract-stage",
  "extract-argument",
  "inline-argument",
  "write-equals",
]);

describeWithCorpus("refactorings of real Dockerfiles", ({ files }) => {
  const step = Math.max(1, Math.floor(files.length / 300));
  const sample = files.filter((_file, index) => index % step === 0).slice(0, 300);

  test("every one that is offered anywhere applies, parses, leaves all else alone and means the same", () => {
    const seen = new Map<RefactoringKind, number>();
    const wrong: string[] = [];
    for (const file of sample) {
      const text = readFileSync(file, "utf8");
      const analysis = analysisOf(text);
      const known = new Set<string>();
      const before = { commands: lazily(() => commandsOf(text)), values: lazily(() => valuesOf(text)) };
      for (const selection of placesIn(text)) {
        for (const refactoring of findRefactorings(analysis, selection)) {
          const key = JSON.stringify([refactoring.kind, refactoring.edits]);
          if (known.has(key)) continue;
          known.add(key);
          seen.set(refactoring.kind, (seen.get(refactoring.kind) ?? 0) + 1);
          const fault = faultOf(text, refactoring, before);
          if (fault !== undefined) wrong.push(`${file}: ${refactoring.kind} at ${selection.start}: ${fault}`);
        }
      }
    }
    expect(wrong.slice(0, 40)).toEqual([]);
    expect(Object.fromEntries(seen)).toEqual(expect.objectContaining({ "run-to-heredoc": expect.any(Number) }));
    // Whatever is never offered is not tested here.
    expect([...seen.keys()].length).toBeGreaterThanOrEqual(12);
  }, 300_000);
});

/** The start of every instruction, each version in the text, each `&&`, and pairs of instructions. */
function placesIn(text: string): readonly { readonly start: number; readonly end: number }[] {
  const { instructions } = analysisOf(text);
  const places = instructions.map(({ span: { start } }) => ({ start, end: start }));
  for (const match of text.matchAll(/\d+\.\d+|&& ?(?=\S)/g)) {
    const at = match.index + match[0].length;
    places.push({ start: at, end: at });
  }
  for (const [index, { span }] of instructions.entries()) {
    const next = instructions[index + 1];
    places.push({ ...span });
    if (next !== undefined) places.push({ start: span.start, end: next.span.end });
  }
  return places;
}

interface Meaning {
  readonly commands: () => readonly string[];
  readonly values: () => readonly string[];
}

function faultOf(text: string, { kind, edits }: Refactoring, before: Meaning): string | undefined {
  const after = applyEdits(text, edits);
  const refusal = checkEdited(text, edits, after);
  if (refusal !== undefined) return refusal;
  if (keepsCommands.has(kind)) return difference(before.commands(), commandsOf(after));
  return keepsValues.has(kind) ? difference(before.values(), valuesOf(after)) : undefined;
}

function difference(before: readonly string[], after: readonly string[]): string | undefined {
  const length = Math.max(before.length, after.length);
  for (let index = 0; index < length; index++) {
    if (before[index] !== after[index]) return `${before[index]} -> ${after[index]}`;
  }
  return undefined;
}

function lazily<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}
