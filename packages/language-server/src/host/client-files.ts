import type { Connection } from "vscode-languageserver";
import { isDockerfileName } from "@plimsoll/core";
import { listFolder, type Message, readFile, statFile } from "../protocol.ts";
import type { HostFiles } from "../server-host.ts";

/** So deep and so wide folders are searched for Dockerfiles: every step is a message to the client. */
const searchLimit = { depth: 8, folders: 500 };

/** Files as the client gives them; nothing when it does not. */
export function createClientFiles(connection: Connection, enabled: () => boolean): HostFiles {
  async function ask<Params, Result>({ method }: Message<Params, Result | null>, params: Params): Promise<Result | undefined> {
    if (!enabled()) return undefined;
    try {
      return (await connection.sendRequest<Result | null>(method, params)) ?? undefined;
    } catch {
      return undefined;
    }
  }

  const list: HostFiles["list"] = (uri) => ask(listFolder, { uri });

  return {
    async readText(uri) {
      const bytes = await ask(readFile, { uri });
      return bytes === undefined ? undefined : decode(bytes);
    },
    list,
    stat: (uri) => ask(statFile, { uri }),
    async findDockerfiles(folderUri) {
      const found: string[] = [];
      const waiting = [{ uri: folderUri.replace(/\/+$/, ""), depth: 0 }];
      let folders = 0;
      for (let next = waiting.shift(); next !== undefined && folders < searchLimit.folders; next = waiting.shift()) {
        folders += 1;
        for (const { name, kind } of (await list(next.uri)) ?? []) {
          const uri = `${next.uri}/${encodeURIComponent(name)}`;
          if (kind === "file" && isDockerfileName(name)) found.push(uri);
          const wanted = kind === "folder" && name !== ".git" && name !== "node_modules" && next.depth < searchLimit.depth;
          if (wanted) waiting.push({ uri, depth: next.depth + 1 });
        }
      }
      return found.sort();
    },
  };
}

/** Base64 of UTF-8. */
function decode(bytes: string): string | undefined {
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0)));
  } catch {
    return undefined;
  }
}
