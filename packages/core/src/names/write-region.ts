import type { NodeOf, TreePlace } from "../shell/script-tree.ts";
import type { SyntaxNode } from "../shell/parse-script.ts";
import { spanIn } from "../shell/shell-text.ts";

/**
 * How far, in the file, what `place` sets is sure to be set once it has run: to the end of the branch, loop, function, subshell
 * or part of a pipe that holds it; to the end of everything when nothing does.
 */
export function endOfRegion(place: TreePlace): number {
  let inner: TreePlace = place;
  for (let outer = place.parent; outer !== undefined; outer = inner.parent) {
    const region = regionIn(outer.node, inner.node);
    if (region !== undefined) return spanIn(outer.text, region.pos, region.end).end;
    inner = outer;
  }
  return Number.POSITIVE_INFINITY;
}

/** The part of `outer` behind which nothing is sure; undefined when `inner` runs whenever `outer` does. */
function regionIn(outer: SyntaxNode, inner: SyntaxNode): SyntaxNode | undefined {
  switch (outer.type) {
    case "AndOr":
      return regionInChain(outer, inner);
    case "Statement":
      return outer.background === true ? outer : undefined;
    case "If":
    case "Elif":
    case "While":
      return outer.clause === inner && outer.type !== "Elif" ? undefined : outer.clause === inner ? outer : inner;
    case "For":
    case "Select":
    case "ArithmeticFor":
    case "Pipeline":
    case "CaseItem":
      return inner;
    case "Function":
    case "Coproc":
    case "Subshell":
    case "CommandExpansion":
    case "ProcessSubstitution":
    case "ArithmeticCommandExpansion":
      return outer;
    default:
      return undefined;
  }
}

/** `test && X=1 && use` is sure for the rest of the chain; beside `||` nothing is. */
function regionInChain({ commands, operators }: NodeOf<"AndOr">, inner: SyntaxNode): SyntaxNode | undefined {
  if (commands[0] === inner) return undefined;
  const last = commands.at(-1);
  return operators.includes("||") || last === undefined ? inner : last;
}
