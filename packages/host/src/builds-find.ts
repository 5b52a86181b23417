import { resolve } from "node:path";
import { createFolderWalk } from "./discover-folder.ts";
import { withSlashes } from "./builds-paths.ts";
import { isWellKnownBuildFile } from "./builds-kind.ts";
import { readSource } from "./read-source.ts";

export interface FindOptions {
  /** Absolute path of the folder that relative arguments start from. */
  readonly cwd: string;
  /** Also `compose.yaml`, `docker-bake.hcl` and the other names that Compose and Bake look for themselves. */
  readonly wellKnown: boolean;
}

/** What lies in folders and below and describes builds or containers: Kubernetes manifests, by their content. In the order of paths. */
export async function findBuildFiles(folders: readonly string[], { cwd, wellKnown }: FindOptions): Promise<readonly string[]> {
  const found: string[] = [];
  // A folder that cannot be read was told when Dockerfiles were looked for.
  const walk = createFolderWalk(() => undefined);
  for (const folder of folders) {
    const files = await walk(resolve(cwd, folder), folder, (path) => /\.(?:ya?ml|hcl|json)$/i.test(path));
    for (const file of files) {
      const name = file.slice(Math.max(file.lastIndexOf("/"), file.lastIndexOf("\\")) + 1);
      const isWanted = isWellKnownBuildFile(name) ? wellKnown : /\.ya?ml$/i.test(name) && looksLikeManifest(resolve(cwd, file));
      if (isWanted) found.push(withSlashes(file));
    }
  }
  return [...new Set(found)];
}

/** Larger ones are not written by people. In bytes. */
const sizeLimit = 1024 * 1024;

function looksLikeManifest(file: string): boolean {
  const read = readSource(file, sizeLimit);
  return read.kind === "source" && /^apiVersion\s*:/m.test(read.source.text) && /^kind\s*:/m.test(read.source.text);
}
