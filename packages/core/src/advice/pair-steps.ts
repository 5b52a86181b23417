import type { Instruction } from "../instructions/instruction.ts";
import type { BuildPlan, BuildStep } from "../plan/build-plan.ts";

/**
 * For each step of a plan its position in the plan of the patched file; undefined where it has none. Steps that do the same come
 * first, in their order and wherever they stand in the stage; of what is left, those with the same keyword belong together.
 */
export function pairSteps(before: BuildPlan, after: BuildPlan): readonly (number | undefined)[] {
  const pairs: (number | undefined)[] = before.steps.map(() => undefined);
  const used = new Set<number>();
  for (const keyOf of [workKey, keywordKey]) {
    const free = new Map<string, number[]>();
    for (const [index, step] of after.steps.entries()) {
      if (used.has(index) || !step.reachable) continue;
      const key = keyOf(step);
      const known = free.get(key);
      if (known === undefined) free.set(key, [index]);
      else known.push(index);
    }
    for (const indexes of free.values()) indexes.reverse();
    for (const [index, step] of before.steps.entries()) {
      if (pairs[index] !== undefined || !step.reachable) continue;
      const found = free.get(keyOf(step))?.pop();
      if (found === undefined) continue;
      pairs[index] = found;
      used.add(found);
    }
  }
  return pairs;
}

/** What a step does, whatever flags change the way it is done. */
function workKey(step: BuildStep): string {
  const { instruction } = step;
  const heredocs = instruction.heredocs.map(({ name, content }) => [name, content]);
  return JSON.stringify([keywordKey(step), instruction.args, fromOf(instruction), heredocs]);
}

function keywordKey({ stage, instruction, triggered }: BuildStep): string {
  return `${stage} ${instruction.keyword} ${triggered}`;
}

function fromOf({ flags }: Instruction): string | undefined {
  return flags.find(({ name }) => name === "from")?.value;
}
