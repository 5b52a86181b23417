import type { Blanks } from "./blanks.ts";
import { BlanksTracker } from "./blanks-tracker.ts";
import { isUnsplittable } from "./known-variables.ts";
import type { SyntaxNode } from "./parse-script.ts";
import type { ScriptTree } from "./script-tree.ts";

const known = new WeakMap<ScriptTree, ReadonlyMap<SyntaxNode, Blanks>>();

/**
 * What the variable of each expansion may hold at its place. `isDeclared` tells the variables of the environment that are taken
 * to be one word, as everybody does with ARG and ENV; it must be the same for a tree each time. Kept with the tree.
 */
export function variableBlanks(tree: ScriptTree, isDeclared: (name: string) => boolean): ReadonlyMap<SyntaxNode, Blanks> {
  const before = known.get(tree);
  if (before !== undefined) return before;
  const initial = (name: string): Blanks => (isUnsplittable(name) || isDeclared(name) ? "clean" : "dirty");
  const tracker = new BlanksTracker(initial, 4 * tree.size + 1000);
  try {
    tracker.run(tree.statements);
  } catch {
    // Too deep to be gone through: what has been seen so far stands, the rest counts as unknown.
  }
  known.set(tree, tracker.seen);
  return tracker.seen;
}
