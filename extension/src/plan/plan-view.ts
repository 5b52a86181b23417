import {
  type Disposable,
  EventEmitter,
  type TextEditor,
  type TreeDataProvider,
  type TreeView,
  type Uri,
  window,
  workspace,
} from "vscode";
import type { ClientSession } from "../client/client-session.ts";
import { planItem } from "./plan-item.ts";
import { nodeAtLine, type PlanNode, planNodes, type StageNode } from "./plan-node.ts";
import type { PlanStore } from "./plan-store.ts";

/** The view "Build plan": the plan of the Dockerfile that was last in front, with the step of the cursor picked. */
export function registerPlanView(session: ClientSession, plans: PlanStore): Disposable[] {
  const changed = new EventEmitter<undefined>();
  let shown: Uri | undefined;
  /** What was drawn last, as text. */
  let drawn = "";
  let stages: readonly StageNode[] = [];
  const provider: TreeDataProvider<PlanNode> = {
    onDidChangeTreeData: changed.event,
    getTreeItem: planItem,
    getChildren: (node) => (node === undefined ? [...stages] : node.kind === "stage" ? [...node.steps] : []),
    getParent: (node) => (node.kind === "step" ? node.parent : undefined),
  };
  const view = window.createTreeView("plimsoll.plan", { treeDataProvider: provider, showCollapseAll: true });

  const draw = (): void => {
    const uri = shown?.toString();
    const plan = uri === undefined ? undefined : plans.get(uri);
    drawn = JSON.stringify(plan ?? null);
    stages = uri === undefined || plan === undefined ? [] : planNodes(uri, plan);
    view.description = plan?.summary ?? "";
    changed.fire(undefined);
  };
  const follow = (): void => {
    const editor = window.activeTextEditor;
    if (editor !== undefined && editor.document.uri.toString() === shown?.toString()) reveal(view, editor, stages);
  };
  const show = (editor: TextEditor | undefined): void => {
    // Another kind of editor in front, such as the plan's own page, changes nothing.
    if (editor?.document.languageId !== "dockerfile") return;
    const { uri } = editor.document;
    if (uri.toString() === shown?.toString()) return follow();
    shown = uri;
    draw();
    void plans.refresh(uri.toString());
  };
  const refresh = (): void => {
    if (shown !== undefined) void plans.refresh(shown.toString());
  };
  show(window.activeTextEditor);
  return [
    view,
    changed,
    plans.onDidChange((uri) => {
      if (uri !== shown?.toString()) return;
      // A build is told in parts, and not every part says something new here: rows that are drawn again may lose the keys.
      if (JSON.stringify(plans.get(uri) ?? null) !== drawn) draw();
      follow();
    }),
    window.onDidChangeActiveTextEditor(show),
    window.onDidChangeTextEditorSelection(follow),
    view.onDidChangeVisibility(follow),
    workspace.onDidCloseTextDocument(({ uri }) => {
      if (uri.toString() !== shown?.toString()) return;
      shown = undefined;
      draw();
    }),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration("plimsoll.language")) draw();
    }),
    session.onDidChangeState((state) => {
      if (state === "running") refresh();
    }),
  ];
}

function reveal(view: TreeView<PlanNode>, { selection }: TextEditor, stages: readonly StageNode[]): void {
  // An unseen view would be brought to the front.
  if (!view.visible) return;
  const node = nodeAtLine(stages, selection.active.line);
  if (node === undefined || view.selection.some(({ id }) => id === node.id)) return;
  // Refused when the plan changes in this moment; the next cursor does it then.
  view.reveal(node, { select: true, focus: false }).then(undefined, () => undefined);
}
