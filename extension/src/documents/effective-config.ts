import { effectiveConfig } from "@plimsoll/language-server/protocol";
import { commands, type Disposable, EventEmitter, Uri, window, workspace } from "vscode";
import type { ClientSession } from "../client/client-session.ts";
import { t } from "../texts.ts";

const scheme = "plimsoll-config";

/** The command that shows what holds for the Dockerfile in front, and documents that hold it. */
export function registerEffectiveConfig(session: ClientSession): Disposable[] {
  const changed = new EventEmitter<Uri>();
  return [
    changed,
    workspace.registerTextDocumentContentProvider(scheme, {
      onDidChange: changed.event,
      async provideTextDocumentContent({ query }) {
        const config = await session.ask(effectiveConfig, { uri: query });
        if (config === undefined || config === null) return `// ${t("The configuration of this file is not known.")}\n`;
        const from =
          config.file === null ? t("No config file: defaults and settings.") : t("Config file: {0}", readable(config.file));
        return `// ${from}\n${config.json}\n`;
      },
    }),
    commands.registerCommand("plimsoll.showConfig", async () => {
      const document = window.activeTextEditor?.document;
      if (document?.languageId !== "dockerfile") {
        void window.showInformationMessage(t("Open a Dockerfile first."));
        return;
      }
      const uri = Uri.from({ scheme, path: `${document.uri.path}.jsonc`, query: document.uri.toString() });
      // It may be open with what held before.
      changed.fire(uri);
      await window.showTextDocument(await workspace.openTextDocument(uri), { preview: true });
    }),
  ];
}

function readable(uri: string): string {
  return workspace.asRelativePath(Uri.parse(uri), false);
}
