import { rulePage } from "@plimsoll/language-server/protocol";
import { commands, type Diagnostic, type Disposable, EventEmitter, languages, Uri, window, workspace } from "vscode";
import { ruleScheme } from "../client/client-options.ts";
import type { ClientSession } from "../client/client-session.ts";
import { language, t } from "../texts.ts";

/** Documents `plimsoll-rule:/ko/latest-tag.md`: the pages of rules as the server writes them. VS Code shows them as Markdown. */
export function registerRulePages(session: ClientSession): Disposable[] {
  const changed = new EventEmitter<Uri>();
  return [
    changed,
    workspace.registerTextDocumentContentProvider(ruleScheme, {
      onDidChange: changed.event,
      async provideTextDocumentContent(uri) {
        const [, spoken, rule] = /^\/(?:(en|ko)\/)?([\w.-]+?)(?:\.md)?$/.exec(uri.path) ?? [];
        if (rule === undefined) return unknown(uri.path);
        const page = await session.ask(rulePage, { rule, language: spoken === "en" || spoken === "ko" ? spoken : language() });
        return page?.markdown ?? unknown(rule);
      },
    }),
    session.onDidChangeState((state) => {
      // Pages that were open before the server was there.
      if (state !== "running") return;
      for (const { uri } of workspace.textDocuments) if (uri.scheme === ruleScheme) changed.fire(uri);
    }),
    commands.registerCommand("plimsoll.showRule", async (rule: unknown) => {
      const id = typeof rule === "string" ? rule : await pickRule();
      if (id !== undefined) await openRulePage(id);
    }),
  ];
}

async function openRulePage(rule: string): Promise<void> {
  await commands.executeCommand("vscode.open", Uri.from({ scheme: ruleScheme, path: `/${language()}/${rule}.md` }));
}

/** A rule of the findings in front: those of the cursor's line first. Undefined when the user goes away. */
async function pickRule(): Promise<string | undefined> {
  const editor = window.activeTextEditor;
  const found = editor === undefined ? [] : languages.getDiagnostics(editor.document.uri);
  const line = editor?.selection.active.line ?? 0;
  const near = (diagnostic: Diagnostic): boolean => diagnostic.range.start.line <= line && line <= diagnostic.range.end.line;
  const sorted = found.toSorted((a, b) => Number(near(b)) - Number(near(a)) || a.range.start.line - b.range.start.line);
  const messages = new Map<string, string>();
  for (const { code, message } of sorted) {
    const rule = typeof code === "object" ? code.value : code;
    if (typeof rule === "string" && !messages.has(rule)) messages.set(rule, message);
  }
  if (messages.size === 0) {
    void window.showInformationMessage(t("plimsoll has found nothing in this file."));
    return undefined;
  }
  const items = [...messages].map(([label, detail]) => ({ label, detail }));
  return (await window.showQuickPick(items, { placeHolder: t("Which rule?"), matchOnDetail: true }))?.label;
}

function unknown(rule: string): string {
  return `# ${rule}\n\n${t("There is no page for this rule.")}\n`;
}
