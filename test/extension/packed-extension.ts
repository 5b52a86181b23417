import { cpSync } from "node:fs";
import { join } from "node:path";
import { bundleServer } from "../../packages/dev/src/bundle.ts";
import { bundleExtension } from "../../packages/dev/src/bundle-extension.ts";
import { fromRoot } from "../support/repository.ts";

/** Puts the extension together in a folder, out of the sources as they are now, and gives the folder to be packed. */
export async function assembleExtension(place: string): Promise<string> {
  const folder = join(place, "extension");
  const skipped = new Set(["node_modules", "dist", "src", ".types"].map((name) => fromRoot("extension", name)));
  cpSync(fromRoot("extension"), folder, { recursive: true, filter: (path) => !skipped.has(path) });
  const server = join(place, "server-dist");
  await bundleServer(server);
  await bundleExtension({ server, folder });
  return folder;
}
