import type { LoadSurroundings } from "./documents/open-documents.ts";
import type { ServerHost } from "./server-host.ts";
import type { SettingsReader } from "./settings/read-settings.ts";

export interface SurroundingsLoader {
  readonly load: LoadSurroundings;
}

/** Puts together what holds for a document: the editor's settings, the config file, and what is known of the build. */
export function createSurroundings(host: ServerHost, settings: SettingsReader): SurroundingsLoader {
  let generation = 0;
  return {
    async load(uri) {
      generation += 1;
      const own = generation;
      const forDocument = await settings.of(uri);
      const found = await host.configs.find(uri, forDocument);
      return {
        generation: own,
        settings: forDocument,
        config: found.config,
        configUri: found.uri,
        build: found.project?.build ?? {},
        facts: {},
        contextUri: undefined,
      };
    },
  };
}
