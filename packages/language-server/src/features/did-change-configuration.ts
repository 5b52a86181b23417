import { DidChangeConfigurationNotification } from "vscode-languageserver";
import type { Feature, Server } from "../server.ts";
import { settingsSection } from "../settings/read-settings.ts";

/** workspace/didChangeConfiguration */
export const didChangeConfiguration: Feature = {
  capabilities: () => ({}),
  register(server) {
    server.connection.onDidChangeConfiguration(({ settings }) => {
      server.settings.reset(settings);
      void server.reload();
    });
    if (server.client.capabilities.workspace?.didChangeConfiguration?.dynamicRegistration !== true) return;
    void register(server).catch(() => undefined);
  },
};

async function register({ initialized, connection }: Server): Promise<void> {
  await initialized;
  await connection.client.register(DidChangeConfigurationNotification.type, { section: settingsSection });
}
