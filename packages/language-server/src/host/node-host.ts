import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { defaultLintConfig } from "@plimsoll/core";
import type { ServerHost } from "../server-host.ts";

/** A host with a disk. */
export function createNodeHost(): ServerHost {
  return {
    kind: "node",
    files: {
      async readText(uri) {
        try {
          return await readFile(fileURLToPath(uri), "utf8");
        } catch {
          return undefined;
        }
      },
      list: async () => undefined,
      stat: async () => undefined,
      findDockerfiles: async () => [],
    },
    configs: {
      find: async () => ({ config: defaultLintConfig, project: undefined, uri: undefined, errors: [] }),
      reset() {},
    },
    builds: undefined,
  };
}
