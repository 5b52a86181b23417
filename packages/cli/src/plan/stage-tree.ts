import { type GraphLink, linksOf, type StageView } from "@plimsoll/plan-view/views";
import { visibleText } from "../display-width.ts";
import type { Style } from "../style.ts";
import { shortImage } from "./plan-table.ts";
import type { PlanText } from "./plan-text.ts";
import type { PlanView } from "./plan-view.ts";

export interface TreeOptions {
  readonly style: Style;
  readonly text: PlanText;
}

/** The stages as a tree: what the target takes, and what that takes; then those that it does not need. Each stage is drawn out once. */
export function stageTree(view: PlanView, { style, text }: TreeOptions): readonly string[] {
  const drawn = new Set<StageView>();
  const lines: string[] = [];
  const roots = view.stages.filter(({ stage, isTarget }) => isTarget || !stage.reachable);
  roots.sort((a, b) => Number(b.isTarget) - Number(a.isTarget));
  for (const root of roots) {
    if (drawn.has(root)) continue;
    const mark = root.isTarget ? text.target : text.notBuilt;
    const label = `${style.bold(visibleText(root.name))}  ${style.dim(mark)}`;
    // An own stack: stages may be nested deeper than calls can be.
    const waiting: TreeNode[] = [{ label, stage: root, before: "", below: "" }];
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
      const { stage, before, below } = node;
      const links = stage === undefined ? [] : linksOf(stage, view);
      const again = stage !== undefined && drawn.has(stage);
      lines.push(before + node.label + (again && links.length > 0 ? style.dim(`  (${text.above})`) : ""));
      if (stage === undefined || again) continue;
      drawn.add(stage);
      const children = links.map((link, at) => childOf(link, view, below, at === links.length - 1, { style, text }));
      waiting.push(...children.reverse());
    }
  }
  return lines;
}

interface TreeNode {
  readonly label: string;
  readonly stage: StageView | undefined;
  /** What stands before it, and before what lies below it. */
  readonly before: string;
  readonly below: string;
}

function childOf(link: GraphLink, view: PlanView, below: string, isLast: boolean, { style, text }: TreeOptions): TreeNode {
  const { from, via, lines } = link;
  const word = { from: "FROM", copy: "COPY", mount: "mount" }[via];
  const shown = shortImage(visibleText(from.name));
  const name = from.kind === "stage" ? style.bold(shown) : shown;
  const where = lines.length === 0 ? "" : style.dim(`  ${text.atLines(lines)}`);
  return {
    label: `${style.dim(word)} ${name}${where}`,
    stage: from.kind === "stage" ? view.stages[from.index] : undefined,
    before: below + (isLast ? "└─ " : "├─ "),
    below: below + (isLast ? "   " : "│  "),
  };
}
