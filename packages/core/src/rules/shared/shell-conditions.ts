import type { Statement } from "../../shell/parse-script.ts";
import type { TreePlace } from "../../shell/script-tree.ts";

/** Whether the exit status of the place is asked for: before `&&` or `||`, or as what an `if` or a loop tests. */
export function isCondition(place: TreePlace): boolean {
  for (let child = place; child.parent !== undefined; child = child.parent) {
    const { node } = child.parent;
    if (node.type === "AndOr" && node.commands.at(-1) !== child.node) return true;
    if (node.type !== "If" && node.type !== "Elif" && node.type !== "While") continue;
    if (node.clause === child.node && holdsAtEnd(node.clause.commands.at(-1), place)) return true;
  }
  return false;
}

function holdsAtEnd(last: Statement | undefined, { node }: TreePlace): boolean {
  return last !== undefined && last.pos <= node.pos && node.end <= last.end;
}
