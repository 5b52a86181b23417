import { visibleText } from "../display-width.ts";
import type { Style } from "../style.ts";
import { type GraphLink, linksOf } from "./graph-links.ts";
import { shortImage } from "./plan-table.ts";
import type { PlanText } from "./plan-text.ts";
import type { PlanView, StageView } from "./plan-view.ts";

export const graphForms = ["tree", "mermaid", "dot"] as const;
export type GraphForm = (typeof graphForms)[number];

export interface GraphOptions {
  readonly style: Style;
  readonly text: PlanText;
}

/** The stages of a build and what they take from each other: as a tree, or in the language of another program. */
export function planGraph(view: PlanView, form: GraphForm, options: GraphOptions): readonly string[] {
  switch (form) {
    case "tree":
      return treeLines(view, options);
    case "mermaid":
      return mermaidLines(view);
    case "dot":
      return dotLines(view);
  }
}

/** For Mermaid, which pull requests and Markdown pages show as a picture. */
export function mermaidLines(view: PlanView): readonly string[] {
  const outside = namesOf(view);
  const text = (name: string): string =>
    `"${shortImage(visibleText(name)).replaceAll("#", "#35;").replaceAll('"', "#quot;").replaceAll("<", "#lt;")}"`;
  const links = view.stages.flatMap((stage) => linksOf(stage, view));
  const unneeded = view.stages.filter(({ stage }) => !stage.reachable).map(({ stage }) => `s${stage.index}`);
  return [
    "flowchart LR",
    ...[...outside].map(([name, id]) => `  ${id}([${text(name)}])`),
    ...view.stages.map(({ stage, name, isTarget }) => `  s${stage.index}${isTarget ? `[[${text(name)}]]` : `[${text(name)}]`}`),
    ...links.map((link) => {
      const label = link.via === "from" ? "" : `|${link.via === "copy" ? "COPY" : "mount"}|`;
      return `  ${idOf(link, outside)} ${link.via === "mount" ? "-.->" : "-->"}${label} s${link.into}`;
    }),
    ...(unneeded.length === 0 ? [] : ["  classDef unneeded stroke-dasharray: 4 4", `  class ${unneeded.join(",")} unneeded`]),
  ];
}

function dotLines(view: PlanView): readonly string[] {
  const outside = namesOf(view);
  const text = (name: string): string => `"${shortImage(visibleText(name)).replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
  const links = view.stages.flatMap((stage) => linksOf(stage, view));
  return [
    "digraph build {",
    "  rankdir=LR;",
    "  node [shape=box];",
    ...[...outside].map(([name, id]) => `  ${id} [label=${text(name)}, shape=ellipse];`),
    ...view.stages.map(({ stage, name, isTarget }) => {
      const look = isTarget ? ", peripheries=2" : stage.reachable ? "" : ", style=dashed";
      return `  s${stage.index} [label=${text(name)}${look}];`;
    }),
    ...links.map((link) => {
      const look = link.via === "from" ? "" : link.via === "copy" ? ' [label="COPY"]' : ' [label="mount", style=dashed]';
      return `  ${idOf(link, outside)} -> s${link.into}${look};`;
    }),
    "}",
  ];
}

/** Images and named contexts, each with the id of its node. */
function namesOf(view: PlanView): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const { from } of view.stages.flatMap((stage) => linksOf(stage, view))) {
    if (from.kind === "outside" && !ids.has(from.name)) ids.set(from.name, `i${ids.size}`);
  }
  return ids;
}

function idOf({ from }: GraphLink, outside: ReadonlyMap<string, string>): string {
  return from.kind === "stage" ? `s${from.index}` : (outside.get(from.name) ?? "");
}

interface TreeNode {
  readonly label: string;
  readonly stage: StageView | undefined;
  /** What stands before it, and before what lies below it. */
  readonly before: string;
  readonly below: string;
}

/** What the target takes, and what that takes; then the stages that it does not need. Each stage is drawn out once. */
function treeLines(view: PlanView, { style, text }: GraphOptions): readonly string[] {
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

function childOf(link: GraphLink, view: PlanView, below: string, isLast: boolean, { style, text }: GraphOptions): TreeNode {
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
