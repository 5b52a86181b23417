import type { Feature } from "../server.ts";

/** workspace/didChangeWorkspaceFolders */
export const workspaceFolders: Feature = {
  capabilities: () => ({ workspace: { workspaceFolders: { supported: true, changeNotifications: true } } }),
  register(server) {
    if (server.client.capabilities.workspace?.workspaceFolders !== true) return;
    server.connection.onNotification("workspace/didChangeWorkspaceFolders", ({ event }: { readonly event: FolderChange }) => {
      const gone = new Set(event.removed.map(({ uri }) => uri));
      server.setFolders([...server.folders.filter(({ uri }) => !gone.has(uri)), ...event.added]);
      // Paths in settings start from the folder, and each folder has settings of its own.
      server.settings.reset(undefined);
      void server.reload();
    });
  },
};

interface FolderChange {
  readonly added: readonly { readonly uri: string; readonly name: string }[];
  readonly removed: readonly { readonly uri: string; readonly name: string }[];
}
