import { effectiveConfig } from "@plimsoll/language-server/protocol";
import { type Disposable, languages, LanguageStatusSeverity, window, workspace } from "vscode";
import type { ClientSession } from "./client/client-session.ts";
import { t } from "./texts.ts";

/** The entry behind the braces beside the language's name: whether the server runs, which config holds, and that nothing goes online. */
export function registerLanguageStatus(session: ClientSession): Disposable[] {
  const item = languages.createLanguageStatusItem("plimsoll.status", { language: "dockerfile" });
  item.name = "plimsoll";
  let turn = 0;
  const draw = async (): Promise<void> => {
    turn += 1;
    const mine = turn;
    item.busy = session.state === "starting";
    if (session.state !== "running") {
      const stopped = session.state === "stopped";
      item.text = stopped ? t("plimsoll is not running") : t("plimsoll is starting");
      item.detail = "";
      item.severity = stopped ? LanguageStatusSeverity.Error : LanguageStatusSeverity.Information;
      item.command = stopped ? { title: t("Restart"), command: "plimsoll.restart" } : undefined;
      return;
    }
    const document = window.activeTextEditor?.document;
    if (document?.languageId !== "dockerfile") return;
    const config = await session.ask(effectiveConfig, { uri: document.uri.toString() });
    if (mine !== turn) return;
    const online = workspace.getConfiguration("plimsoll", document.uri).get("online", false);
    item.text = `plimsoll: ${profileOf(config?.json) ?? "recommended"}`;
    item.detail = [fileName(config?.file) ?? t("no config file"), online ? t("online") : t("offline")].join(" · ");
    item.severity = LanguageStatusSeverity.Information;
    item.command = { title: t("Show Configuration"), command: "plimsoll.showConfig" };
  };
  const redraw = (): void => void draw();
  redraw();
  return [
    item,
    session.onDidChangeState(redraw),
    window.onDidChangeActiveTextEditor(redraw),
    workspace.onDidSaveTextDocument(redraw),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration("plimsoll")) redraw();
    }),
  ];
}

function profileOf(json: string | undefined): string | undefined {
  try {
    // What the server wrote a moment ago; anything but an object with a name in it says nothing.
    const { profile } = JSON.parse(json ?? "{}") as { readonly profile?: unknown };
    return typeof profile === "string" && profile !== "" ? profile : undefined;
  } catch {
    return undefined;
  }
}

function fileName(uri: string | null | undefined): string | undefined {
  return uri == null ? undefined : decodeURIComponent(uri.slice(uri.lastIndexOf("/") + 1));
}
