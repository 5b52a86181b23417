import { type ExtensionContext, Uri } from "vscode";
import { activateWith } from "./activate-with.ts";
import { clientOptions } from "./client/client-options.ts";
import type { ClientSession } from "./client/client-session.ts";

let session: ClientSession | undefined;

/** The entry in a browser, where the server is a worker. */
export function activate(context: ExtensionContext): void {
  session = activateWith(context, {
    async createClient({ extensionUri }, output) {
      const { LanguageClient } = await import("vscode-languageclient/browser");
      const script = Uri.joinPath(extensionUri, "dist", "server", "browser", "server.js");
      const worker = new Worker(script.toString(true));
      return new LanguageClient("plimsoll", "plimsoll", worker, clientOptions(output));
    },
  });
}

export async function deactivate(): Promise<void> {
  await session?.stop();
}
