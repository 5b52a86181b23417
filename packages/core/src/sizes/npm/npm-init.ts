import { npmLog } from "./npm-groups.ts";
import type { NpmCall } from "./npm-install.ts";
import { below, projectText } from "./project-files.ts";

/** `npm init -y` in a folder without a package.json. False for starters of projects, which write what they like. */
export function npmInit({ layer, call, cache }: NpmCall, words: readonly (string | undefined)[]): boolean {
  if (words.length > 0 || !call.has("-y", "--yes", "-f", "--force")) return false;
  const folder = layer.workingDirectory;
  const path = below(folder, "package.json");
  layer.add(npmLog(cache, 1450));
  // What is there already is only put in order.
  if (projectText(layer, path) !== null) return true;
  const node = Number.parseInt(layer.base?.system?.node ?? layer.env.get("NODE_VERSION") ?? "", 10);
  const name = folder.slice(folder.lastIndexOf("/") + 1).toLowerCase();
  const manifest = {
    name,
    version: "1.0.0",
    main: "index.js",
    scripts: { test: 'echo "Error: no test specified" && exit 1' },
    keywords: [],
    author: "",
    license: "ISC",
    description: "",
    // Since npm 11, which comes with Node 24.
    ...(node >= 24 ? { type: "commonjs" } : {}),
  };
  const text = `${JSON.stringify(manifest, undefined, 2)}\n`;
  const bytes = text.length;
  layer.put({ path, type: "file", bytes, mode: 0o644, owner: layer.owner, content: { kind: "text", text } });
  return true;
}
