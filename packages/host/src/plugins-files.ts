import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";

/** The module that a plugin's name means: a path from the folder of the config, or a package installed there. Undefined when there is none. */
export function resolvePlugin(name: string, folder: string): string | undefined {
  try {
    return createRequire(join(folder, "plimsoll.yaml")).resolve(isPath(name) ? resolve(folder, name) : name);
  } catch {
    return undefined;
  }
}

/** `no-foo.js` without `./` is the name of a package, as everywhere in JavaScript. */
function isPath(name: string): boolean {
  return /^(?:\.{1,2}[\\/]|[\\/]|[A-Za-z]:[\\/])/.test(name);
}

/** More files are a package that nobody looks through. */
const fileLimit = 2000;
const specifier = /\b(?:from|import|require)\s*\(?\s*["'](\.{1,2}\/[^"'\n]+)["']/g;

/**
 * A hash of a plugin's module and of all files that it reaches by relative imports: it changes when one of them does. Packages that it imports
 * are not in it; their versions are what the lock file is for. Undefined when a file cannot be read.
 */
export function hashPlugin(entry: string): string | undefined {
  const hash = createHash("sha256");
  const files = new Set([entry]);
  try {
    for (const file of files) {
      const text = readFileSync(file, "utf8");
      hash.update(`${text.length}\n${text}`);
      if (files.size > fileLimit) return undefined;
      for (const [, path = ""] of text.matchAll(specifier)) {
        const found = resolvePlugin(path, dirname(file));
        if (found !== undefined) files.add(found);
      }
    }
  } catch {
    return undefined;
  }
  return hash.digest("hex");
}
