import { join } from "node:path";
import { expect, test } from "vitest";
import { rebuild } from "../../../packages/core/src/cache/rebuild.ts";
import { lineAt } from "../../../packages/core/src/text/source-text.ts";
import { describeWith } from "../../support/shared.ts";
import {
  planTruthCase,
  readTruthCase,
  type TruthCase,
  type TruthChange,
  truthCaseNames,
  truthFolder,
} from "../../support/truth-cases.ts";

describeWith(
  "rebuilds against what BuildKit did",
  truthCaseNames(),
  "no truth; set PLIMSOLL_SHARED to the folder that holds truth/",
  (names) => {
    let all = 0;
    let undecided = 0;

    test.each(names)("%s: the state of every step after every edit", async (name) => {
      const truth = await readTruthCase(join(truthFolder!, "cases"), name);
      for (const { name: edit, change, steps } of truth.observed.edits) {
        const states = statesAfter(truth, change);
        expect(states.map(([line]) => line)).toEqual(steps.map(({ line }) => line));
        for (const [at, { line, instruction, state }] of steps.entries()) {
          all++;
          const [, predicted, reached] = states[at]!;
          if (predicted === "depends") undecided++;
          // What decides is behind `COPY --from` or a bind mount: then either may be right.
          const wanted = predicted === "depends" && reached && state !== "absent" ? "depends" : words[state];
          expect([edit, line, instruction, predicted]).toEqual([edit, line, instruction, wanted]);
        }
      }
    });

    test("at most one state in twenty is left open", () => {
      expect(all).toBeGreaterThan(300);
      expect(undecided / all).toBeLessThanOrEqual(0.05);
    });
  },
);

const words = { executed: "rebuilt", cached: "cached", absent: "unused" } as const;

function statesAfter(truth: TruthCase, change: TruthChange): readonly (readonly [number, string, boolean])[] {
  const after = planTruthCase(truth, change);
  const { steps } = rebuild(planTruthCase(truth), after);
  const byIndex = new Map(steps.map((step) => [step.index, step]));
  /** Whether the output of a step that runs again, taken by `COPY --from` or a mount, is what decides. */
  const behindOutput = (index: number): boolean =>
    byIndex.get(index)?.causes.some((cause) => {
      if (cause.kind === "output-differs?") return true;
      return cause.kind === "upstream-step" && behindOutput(cause.index);
    }) === true;
  return steps.map(({ step, state, index }) => [
    lineAt(after.syntax.source, step.instruction.span.start) + 1,
    state,
    behindOutput(index),
  ]);
}
