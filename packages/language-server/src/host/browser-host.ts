import type { Connection } from "vscode-languageserver";
import { describeError } from "../answer.ts";
import { asset, type InitializationOptions } from "../protocol.ts";
import type { ServerHost } from "../server-host.ts";
import { createClientBuilds } from "./client-builds.ts";
import { createClientConfigs } from "./client-configs.ts";
import { createClientFiles } from "./client-files.ts";
import { lateParts, ruleAssets } from "./late-assets.ts";

/** A host without a disk: everything comes from the client, as far as it says that it gives it. */
export function createBrowserHost(connection: Connection): ServerHost {
  let options: InitializationOptions = {};
  const files = createClientFiles(connection, () => options.fileSystem === true);
  const asked = new Map<string, Promise<void>>();
  let rules: Promise<void> | undefined;

  async function load(name: string): Promise<void> {
    try {
      const text = await connection.sendRequest<string | null>(asset.method, { name });
      if (text !== null) ruleAssets.put(name, text);
    } catch (error) {
      // Findings are then shown by the key of their message: better than nothing.
      connection.console.log(`no ${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  return {
    kind: "browser",
    files,
    configs: createClientConfigs(files),
    builds: createClientBuilds(files),
    shellcheck: undefined,
    rulePageUri: () => undefined,
    start(given) {
      options = given;
      if (given.assets === true) lateParts.fetchWith((name) => connection.sendRequest<string | null>(asset.method, { name }));
    },
    async prepare(language, use = "texts") {
      if (options.assets !== true) return;
      const texts = ruleAssets.missing(language, use).map((name) => {
        const loading = asked.get(name) ?? load(name);
        asked.set(name, loading);
        return loading;
      });
      rules ??= ruleAssets.loadRules().catch((error: unknown) => connection.console.log(describeError(error)));
      await Promise.all([...texts, rules]);
    },
  };
}
