import { commands, type Disposable, type ExtensionContext, type LogOutputChannel, Uri, window, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { ClientSession } from "./client/client-session.ts";
import { answerFileRequests } from "./client/file-requests.ts";
import { registerCommands } from "./commands/register-commands.ts";
import { registerEffectiveConfig } from "./documents/effective-config.ts";
import { registerRulePages } from "./documents/rule-pages.ts";
import { registerLanguageStatus } from "./language-status.ts";
import { createPlanPanels } from "./plan/plan-panel.ts";
import { createPlanStore } from "./plan/plan-store.ts";
import { registerPlanView } from "./plan/plan-view.ts";

/** What differs between the desktop and the web. */
export interface Platform {
  createClient(context: ExtensionContext, output: LogOutputChannel): Promise<BaseLanguageClient>;
  /** What only this platform has. */
  readonly register?: () => Disposable;
}

/** The folder with the server's parts, most of which are the same on a desktop and in a browser. */
export function serverFolder({ extensionUri }: ExtensionContext): Uri {
  return Uri.joinPath(extensionUri, "dist", "server", "server");
}

/** Starts the extension; what it gives ends the server. The server starts beside it: nobody waits for that. */
export function activateWith(context: ExtensionContext, platform: Platform): ClientSession {
  const output = window.createOutputChannel("plimsoll", { log: true });
  const session = new ClientSession(() => platform.createClient(context, output), output);
  session.prepare((client) => answerFileRequests(client, serverFolder(context)));
  const plans = createPlanStore(session);
  const panels = createPlanPanels(session, plans, Uri.joinPath(context.extensionUri, "media", "icon.svg"));
  context.subscriptions.push(
    output,
    plans,
    panels,
    ...registerCommands({ session, output, plans, panels }),
    ...registerEffectiveConfig(session),
    ...registerRulePages(session),
    ...registerPlanView(session, plans),
    ...registerLanguageStatus(session),
    // What a server may do with files of a project is settled when it starts.
    workspace.onDidGrantWorkspaceTrust(() => void session.restart()),
  );
  if (platform.register !== undefined) context.subscriptions.push(platform.register());
  void commands.executeCommand("setContext", "plimsoll.planOpen", false);
  void session.start();
  return session;
}
