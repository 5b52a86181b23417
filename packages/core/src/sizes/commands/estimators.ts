import type { CommandEstimator } from "./estimator.ts";

/** Everything that knows what some program writes. The first that understands a command counts. */
const all: readonly CommandEstimator[] = [];

const byProgram = new Map<string, CommandEstimator[]>();
for (const estimator of all) {
  for (const program of estimator.programs) {
    const known = byProgram.get(program);
    if (known === undefined) byProgram.set(program, [estimator]);
    else known.push(estimator);
  }
}

export function estimatorsOf(program: string): readonly CommandEstimator[] {
  return byProgram.get(program) ?? byProgram.get(program.replace(/[\d.]+$/, "")) ?? [];
}
