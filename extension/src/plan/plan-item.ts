import { MarkdownString, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from "vscode";
import type { PlanTreeStep } from "@plimsoll/language-server/protocol";
import { t } from "../texts.ts";
import type { PlanNode, StageNode, StepNode } from "./plan-node.ts";

/** How a line of the tree looks and sounds. */
export function planItem(node: PlanNode): TreeItem {
  const item = node.kind === "stage" ? stageItem(node) : stepItem(node);
  const { range } = node.kind === "stage" ? node.stage : node.step;
  item.id = node.id;
  item.command = { command: "plimsoll.showStep", title: t("Go to Step"), arguments: [node.uri, range.start.line] };
  return item;
}

function stageItem({ stage }: StageNode): TreeItem {
  // A stage that nobody needs is there to be seen, not to be read.
  const state = stage.reachable ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
  const item = new TreeItem(stage.name, state);
  const remarks = [stage.target ? t("the image") : "", stage.reachable ? "" : t("not built")].filter((remark) => remark !== "");
  item.description = [stage.size, ...remarks].filter((part) => part !== "").join(" · ");
  item.iconPath = stage.target
    ? new ThemeIcon("package")
    : new ThemeIcon("layers", stage.reachable ? undefined : new ThemeColor("disabledForeground"));
  item.tooltip = [t("Stage {0}, built on {1}", stage.name, stage.base), item.description]
    .filter((part) => part !== "")
    .join("\n");
  item.accessibilityInformation = {
    label: [t("Stage {0}, built on {1}", stage.name, stage.base), stage.size, ...remarks].join(", "),
  };
  item.contextValue = "stage";
  return item;
}

function stepItem({ step }: StepNode): TreeItem {
  const item = new TreeItem(step.text, TreeItemCollapsibleState.None);
  const state = stateOf(step);
  item.description = step.size;
  item.iconPath = new ThemeIcon(state.icon, state.color === undefined ? undefined : new ThemeColor(state.color));
  const lines = [code(step.text), step.size, [state.text, plain(step.why)].filter((part) => part !== "").join(": ")];
  item.tooltip = new MarkdownString(lines.filter((line) => line !== "").join("\n\n"));
  item.accessibilityInformation = { label: [step.text, step.size, state.text].filter((part) => part !== "").join(", ") };
  item.contextValue = "step";
  return item;
}

interface StateLook {
  readonly icon: string;
  readonly color?: string;
  readonly text: string;
}

function stateOf({ state, kind }: PlanTreeStep): StateLook {
  switch (state) {
    case "cached":
      return { icon: "pass", color: "testing.iconPassed", text: t("from the cache") };
    case "rebuilt":
      return { icon: "sync", color: "charts.orange", text: t("runs again") };
    case "depends":
      return { icon: "question", color: "charts.yellow", text: t("may run again") };
    case "unused":
      return { icon: "circle-slash", color: "disabledForeground", text: t("not built") };
    case null:
      switch (kind) {
        case "base":
          return { icon: "symbol-package", text: "" };
        case "layer":
          return { icon: "circle-filled", text: "" };
        case "metadata":
          return { icon: "circle-outline", text: "" };
      }
  }
}

/** Text of a Dockerfile in Markdown: nothing in it may become a link or a picture. */
function code(text: string): string {
  const fence = "`".repeat(Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length)) + 1);
  return `${fence}dockerfile\n${text}\n${fence}`;
}

function plain(text: string): string {
  return text.replaceAll(/[\\`*_{}[\]()#+\-.!<>|]/g, "\\$&");
}
