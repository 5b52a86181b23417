import { readdir, readFile, stat } from "node:fs/promises";
import { discoverFiles } from "@plimsoll/host";
import type { FolderEntry } from "../protocol.ts";
import type { HostFiles } from "../server-host.ts";
import { pathOfUri, uriOfPath } from "./file-path.ts";

/** The disk. What is no `file:` URI is not there. */
export const nodeFiles: HostFiles = {
  readText: (uri) => ofPath(uri, (path) => readFile(path, "utf8")),
  list: (uri) =>
    ofPath(uri, async (path) => {
      const entries = await readdir(path, { withFileTypes: true });
      return entries.map((entry) => ({ name: entry.name, kind: kindOf(entry) }));
    }),
  stat: (uri) =>
    ofPath(uri, async (path) => {
      const found = await stat(path);
      return { kind: kindOf(found), size: found.size, modified: found.mtimeMs };
    }),
  async findDockerfiles(folderUri) {
    const path = pathOfUri(folderUri);
    if (path === undefined) return [];
    const { files } = await discoverFiles(["."], { cwd: path });
    return files.map((file) => uriOfPath(`${path}/${file.path}`));
  },
};

async function ofPath<Value>(uri: string, read: (path: string) => Promise<Value>): Promise<Value | undefined> {
  const path = pathOfUri(uri);
  if (path === undefined) return undefined;
  try {
    return await read(path);
  } catch {
    return undefined;
  }
}

function kindOf(entry: { isFile(): boolean; isDirectory(): boolean; isSymbolicLink(): boolean }): FolderEntry["kind"] {
  if (entry.isFile()) return "file";
  if (entry.isDirectory()) return "folder";
  return entry.isSymbolicLink() ? "link" : "other";
}
