import { planPage } from "@plimsoll/language-server/protocol";
import { commands, type Disposable, Uri, ViewColumn, type WebviewPanel, window, workspace } from "vscode";
import type { ClientSession } from "../client/client-session.ts";
import { goToLine } from "../documents/go-to-line.ts";
import { t } from "../texts.ts";
import { emptyPageHtml, newNonce, planPageHtml, type PlanPageMessage } from "./plan-page-html.ts";
import type { PlanStore } from "./plan-store.ts";

/** The page of a document's plan, beside the document or in its place; at most one page for each document. */
export interface PlanPanels extends Disposable {
  show(uri: Uri, place: "here" | "beside"): Promise<void>;
  /** The document whose page is in front. */
  active(): Uri | undefined;
}

interface OpenPanel {
  readonly uri: Uri;
  readonly panel: WebviewPanel;
  /** What is shown, without its nonce: only another page is worth a reload. */
  html: string | undefined;
  /** Counts the questions for it: only the answer to the newest is shown. */
  turn: number;
}

/** `icon` is a picture for the tabs of pages. */
export function createPlanPanels(session: ClientSession, plans: PlanStore, icon: Uri): PlanPanels {
  const open = new Map<string, OpenPanel>();
  const draw = async (entry: OpenPanel): Promise<void> => {
    const nonce = newNonce();
    const turn = (entry.turn += 1);
    const page = await session.ask(planPage, { uri: entry.uri.toString(), nonce });
    // No answer, since the server is busy with a newer text or starts again: it tells when there is one.
    if (page === undefined && entry.html !== undefined) return;
    const html = page?.html ?? emptyPageHtml(t("There is no build plan for this file."), nonce);
    const plain = html.replaceAll(nonce, "");
    if (entry.turn !== turn || plain === entry.html || open.get(entry.uri.toString()) !== entry) return;
    entry.html = plain;
    entry.panel.webview.html = planPageHtml(html, nonce);
  };
  const drawAll = (): void => {
    for (const entry of open.values()) void draw(entry);
  };
  const create = (uri: Uri, column: ViewColumn): OpenPanel => {
    const panel = window.createWebviewPanel(
      "plimsoll.plan",
      titleOf(uri),
      { viewColumn: column, preserveFocus: false },
      {
        enableScripts: true,
        enableFindWidget: true,
        retainContextWhenHidden: true,
        localResourceRoots: [],
      },
    );
    panel.iconPath = icon;
    const entry: OpenPanel = { uri, panel, html: undefined, turn: 0 };
    panel.webview.onDidReceiveMessage((message: PlanPageMessage) => {
      if (message.kind === "line" && Number.isInteger(message.line)) void goToLine(uri, message.line);
    });
    panel.onDidDispose(() => {
      open.delete(uri.toString());
      tellOpen(open.size > 0);
    });
    open.set(uri.toString(), entry);
    tellOpen(true);
    return entry;
  };
  const subscriptions = [
    plans.onDidChange((uri) => {
      const entry = open.get(uri);
      if (entry !== undefined) void draw(entry);
    }),
    session.onDidChangeState((state) => {
      if (state === "running") drawAll();
    }),
    workspace.onDidChangeConfiguration((event) => {
      if (!event.affectsConfiguration("plimsoll.language")) return;
      // What is on the page follows when the server, which reads the setting itself, says that the plan is told otherwise.
      for (const { panel, uri } of open.values()) panel.title = titleOf(uri);
    }),
  ];
  return {
    active: () => [...open.values()].find(({ panel }) => panel.active)?.uri,
    async show(uri, place) {
      const column = place === "beside" ? ViewColumn.Beside : ViewColumn.Active;
      const known = open.get(uri.toString());
      known?.panel.reveal();
      await draw(known ?? create(uri, column));
    },
    dispose() {
      for (const { panel } of open.values()) panel.dispose();
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}

function titleOf(uri: Uri): string {
  return t("Build plan: {0}", uri.path.slice(uri.path.lastIndexOf("/") + 1));
}

/** The view of the plan stays while its page is in front. */
function tellOpen(isOpen: boolean): void {
  void commands.executeCommand("setContext", "plimsoll.planOpen", isOpen);
}
