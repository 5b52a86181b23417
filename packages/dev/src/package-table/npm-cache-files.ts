import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What lies in npm's own cache (`_cacache`). */
export interface NpmCacheFiles {
  /** A content by its hash in the form of a lock file: `sha512-…`. */
  content(integrity: string): Buffer | undefined;
  /** The list of versions of a package, as the registry sent it. */
  document(name: string): Buffer | undefined;
}

/** Reads the index of npm's cache; contents only when they are asked for. `folder`: as `npm config get cache` says. */
export function openNpmCache(folder: string): NpmCacheFiles {
  const content = (integrity: string): Buffer | undefined => {
    const [algorithm = "", digest = ""] = integrity.split(" ")[0]!.split(/-(.*)/);
    const hex = Buffer.from(digest, "base64").toString("hex");
    const path = join(folder, "_cacache", "content-v2", algorithm, hex.slice(0, 2), hex.slice(2, 4), hex.slice(4));
    return existsSync(path) ? readFileSync(path) : undefined;
  };
  const documents = new Map<string, string>();
  const index = join(folder, "_cacache", "index-v5");
  for (const path of existsSync(index) ? readdirSync(index, { recursive: true, encoding: "utf8" }) : []) {
    if (path.split(/[/\\]/).length !== 3) continue;
    for (const line of readFileSync(join(index, path), "utf8").split("\n")) {
      const entry = readEntry(line);
      if (entry !== undefined) documents.set(entry.name, entry.integrity);
    }
  }
  return {
    content,
    document(name) {
      const integrity = documents.get(name);
      return integrity === undefined ? undefined : content(integrity);
    },
  };
}

function readEntry(line: string): { readonly name: string; readonly integrity: string } | undefined {
  const tab = line.indexOf("\t");
  if (tab === -1) return undefined;
  // Written by npm itself; a field of another type makes no name and is passed over.
  const { key, integrity } = JSON.parse(line.slice(tab + 1)) as { readonly key?: string; readonly integrity?: string };
  const url = /^make-fetch-happen:request-cache:(.*)$/.exec(key ?? "")?.[1];
  if (url === undefined || url.endsWith(".tgz") || integrity === undefined) return undefined;
  const name = /\/((?:@[^/]+\/)?[^/]+)$/.exec(decodeURIComponent(url))?.[1];
  return name === undefined ? undefined : { name, integrity };
}
