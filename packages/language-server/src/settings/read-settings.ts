import type { Connection } from "vscode-languageserver";
import type { ClientFacts } from "../server.ts";
import { defaultSettings, type Settings } from "./settings.ts";

export interface SettingsReader {
  of(uri: string): Promise<Settings>;
  /** Those that hold where no document is meant. */
  global(): Settings;
}

/** Reads settings from the client, which need not have any. */
export function createSettingsReader(_connection: Connection, _client: ClientFacts): SettingsReader {
  return {
    of: async () => defaultSettings,
    global: () => defaultSettings,
  };
}
