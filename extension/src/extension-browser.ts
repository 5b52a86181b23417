import { type ExtensionContext, Uri, workspace } from "vscode";
import { activateWith, serverFolder } from "./activate-with.ts";
import { clientOptions } from "./client/client-options.ts";
import type { ClientSession } from "./client/client-session.ts";

let session: ClientSession | undefined;

/** The entry in a browser, where the server is a worker. */
export function activate(context: ExtensionContext): void {
  session = activateWith(context, {
    async createClient(client, output) {
      const [{ LanguageClient }, worker] = await Promise.all([import("vscode-languageclient/browser"), startWorker(client)]);
      return new LanguageClient("plimsoll", "plimsoll", worker, clientOptions(output));
    },
  });
}

export async function deactivate(): Promise<void> {
  await session?.stop();
}

/**
 * Its script is two files, the first of which is the desktop's too. And VS Code starts no worker from the address of an extension that lies on
 * another machine.
 */
async function startWorker(context: ExtensionContext): Promise<Worker> {
  const folder = serverFolder(context);
  const files = await Promise.all(["shared.js", "browser.js"].map((name) => workspace.fs.readFile(Uri.joinPath(folder, name))));
  const url = URL.createObjectURL(
    new Blob(
      files.map((file) => new Uint8Array(file)),
      { type: "text/javascript" },
    ),
  );
  return new Worker(url);
}
