import { statSync, type Dirent } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { ignoreRulesAbove, isIgnored, withIgnoreFile, type IgnoreRules } from "./discover-gitignore.ts";
import { errorCode } from "./error-code.ts";

/**
 * Absolute paths of the files below a folder that `wanted` takes; its path is relative to the folder, with `/` between the parts.
 */
export type FolderWalk = (folder: string, wanted: (path: string) => boolean) => Promise<readonly string[]>;

/** Never what somebody writes Dockerfiles in, and by far the most of what lies about. */
const passedOver = new Set([".git", "node_modules"]);

/** Walks folders. Links to folders are not followed, so that no walk goes in a circle. A folder that cannot be read is told. */
export function createFolderWalk(unreadable: (path: string, reason: string) => void): FolderWalk {
  return async (folder, wanted) => walkFolder(folder, "", await ignoreRulesAbove(folder), wanted, unreadable);
}

async function walkFolder(
  root: string,
  path: string,
  above: IgnoreRules,
  wanted: (path: string) => boolean,
  unreadable: (path: string, reason: string) => void,
): Promise<readonly string[]> {
  const folder = join(root, path);
  const entries = await readFolder(folder, unreadable);
  const rules = entries.some(({ name }) => name === ".gitignore") ? await withIgnoreFile(above, folder) : above;
  const inner = (name: string): string => (path === "" ? name : `${path}/${name}`);
  const folders = entries.filter(
    (entry) => entry.isDirectory() && !passedOver.has(entry.name) && !isIgnored(rules, join(root, inner(entry.name)), true),
  );
  const below = await Promise.all(folders.map(({ name }) => walkFolder(root, inner(name), rules, wanted, unreadable)));
  const filesIn = new Map(folders.map((entry, index) => [entry, below[index] ?? []]));
  return entries.flatMap((entry) => {
    if (entry.isDirectory()) return filesIn.get(entry) ?? [];
    const file = join(root, inner(entry.name));
    return wanted(inner(entry.name)) && isFile(entry, file) && !isIgnored(rules, file, false) ? [file] : [];
  });
}

/** Also a link to one. A pipe is none, since reading it could wait for ever, nor a link that leads nowhere. */
function isFile(entry: Dirent, path: string): boolean {
  if (!entry.isSymbolicLink()) return entry.isFile();
  try {
    return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
  } catch {
    return false;
  }
}

/** In an order that depends on the names alone. */
async function readFolder(folder: string, unreadable: (path: string, reason: string) => void): Promise<readonly Dirent[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  } catch (error) {
    unreadable(folder, errorCode(error));
    return [];
  }
}
