import { readFileSync, realpathSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import type { FactSource } from "@plimsoll/core/plan";
import { answer } from "./sizes-answer.ts";

/** Lock files of large projects have several megabytes; what is larger is no text that anybody wrote or meant to be read. In bytes. */
export const maxTextBytes = 32 * 1024 * 1024;

/** Texts of files in build contexts: `folders` by the name of the context, "" for the build context itself. */
export function contextTexts(folders: Readonly<Record<string, string>>): FactSource {
  const known = new Map<string, string | null | undefined>();
  return {
    find(kind, key) {
      if (kind !== "text") return undefined;
      if (!known.has(key)) known.set(key, readText(folders, key));
      const text = known.get(key);
      return text === undefined ? undefined : answer(kind, text, "measured", "a file of the context");
    },
  };
}

/** Texts by their keys that lie elsewhere than on the disk; null for a file that is not there. What is not in the map is not known. */
export function readTexts(texts: ReadonlyMap<string, string | null>): FactSource {
  return {
    find(kind, key) {
      const text = kind === "text" ? texts.get(key) : undefined;
      return text === undefined ? undefined : answer(kind, text, "measured", "a file of the context");
    },
  };
}

/** The parts of a key: the name of the context, "" for the build context, and the path in it. */
export function readTextKey(key: string): { readonly context: string; readonly path: string } {
  const [, context = "", path = key] = /^(.+?)\/\/(.*)$/s.exec(key) ?? [];
  return { context, path };
}

/** Null when it is not there; undefined when it cannot be read, is too large, or lies outside of the context. */
function readText(folders: Readonly<Record<string, string>>, key: string): string | null | undefined {
  const { context, path } = readTextKey(key);
  const folder = Object.hasOwn(folders, context) ? folders[context] : undefined;
  if (folder === undefined) return undefined;
  try {
    const root = realpathSync(folder);
    const file = realpathSync(join(root, path));
    // A link that leads out of the context has another meaning there.
    if (file !== root && !file.startsWith(root.endsWith(sep) ? root : `${root}${sep}`)) return undefined;
    const stats = statSync(file);
    if (!stats.isFile()) return null;
    return stats.size > maxTextBytes ? undefined : readFileSync(file, "utf8");
  } catch {
    return null;
  }
}
