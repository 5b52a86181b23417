import { chmodSync, mkdirSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BuildInput, ContextItem } from "./build-case.ts";

/**
 * Writes `Dockerfile` and `context/` into a folder, with modes that no umask changes, and times that tell versions of a file
 * apart.
 */
export function writeBuild(folder: string, { dockerfile, context }: BuildInput, options: { readonly links: boolean }): void {
  mkdirSync(join(folder, "context"), { recursive: true });
  writeFileSync(join(folder, "Dockerfile"), dockerfile);
  for (const item of context) if (options.links || item.kind !== "link") writeItem(join(folder, "context", item.path), item);
}

function writeItem(path: string, item: ContextItem): void {
  switch (item.kind) {
    case "file": {
      writeFileSync(path, item.content);
      chmodSync(path, item.mode);
      // An engine that has seen a file of the same size and time does not look at its bytes again.
      const seconds = 1_790_000_000 + item.version * 100;
      utimesSync(path, seconds, seconds);
      return;
    }
    case "directory":
      mkdirSync(path, { recursive: true });
      chmodSync(path, item.mode);
      return;
    case "link":
      symlinkSync(item.target, path);
      return;
  }
}
