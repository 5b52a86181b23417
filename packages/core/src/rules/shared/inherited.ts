import type { Instruction } from "../../instructions/instruction.ts";
import { ofKind } from "../../instructions/of-kind.ts";
import type { StageBase, StageGraph } from "../../stages/stage-graph.ts";

/** By stage: the last instruction of a kind that it has, or inherits from the stage that it is built on. */
export function lastInherited<Kind extends Instruction["kind"]>(
  graph: StageGraph,
  kind: Kind,
): readonly (Extract<Instruction, { readonly kind: Kind }> | undefined)[] {
  const found: (Extract<Instruction, { readonly kind: Kind }> | undefined)[] = [];
  for (const { base, instructions } of graph.stages) {
    const below = base.kind === "stage" ? found[base.index] : undefined;
    found.push(ofKind(instructions, kind).at(-1) ?? below);
  }
  return found;
}

/** By stage: what the lowest stage that it is built on stands on. */
export function lowestBases(graph: StageGraph): readonly StageBase[] {
  const bases: StageBase[] = [];
  for (const { base } of graph.stages) bases.push(base.kind === "stage" ? (bases[base.index] ?? base) : base);
  return bases;
}
