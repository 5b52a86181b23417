import type { ExtensionContext } from "vscode";
import { activateWith } from "./activate-with.ts";
import { clientOptions } from "./client/client-options.ts";
import type { ClientSession } from "./client/client-session.ts";
import { registerLintTasks } from "./lint-tasks.ts";

let session: ClientSession | undefined;

/** The entry on a desktop, and wherever the extension has node. */
export function activate(context: ExtensionContext): void {
  session = activateWith(context, {
    async createClient({ extensionPath }, output) {
      // Most of the extension's code: not before it is needed.
      const { LanguageClient, TransportKind } = await import("vscode-languageclient/node");
      const module = `${extensionPath}/dist/server/server.js`;
      return new LanguageClient("plimsoll", "plimsoll", { module, transport: TransportKind.ipc }, clientOptions(output));
    },
    register: registerLintTasks,
  });
}

export async function deactivate(): Promise<void> {
  await session?.stop();
}
