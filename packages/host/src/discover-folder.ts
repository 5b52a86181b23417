import { statSync, type Dirent } from "node:fs";
import { readdir } from "node:fs/promises";
import { join, sep } from "node:path";
import { ignoreRulesAbove, isIgnored, withIgnoreFile, type IgnoreRules } from "./discover-gitignore.ts";
import { errorCode } from "./error-code.ts";

/**
 * The files below a folder that `wanted` takes; its path is relative to the folder, with `/` between the parts. What it gives are paths below
 * `shownAs`, a name for the folder.
 */
export type FolderWalk = (folder: string, shownAs: string, wanted: (path: string) => boolean) => Promise<readonly string[]>;

/** Never what somebody writes Dockerfiles in, and by far the most of what lies about. */
const passedOver = new Set([".git", "node_modules"]);

/**
 * Folders beside each other that are read before their turn, so that a slow disk is not waited for one by one. All at once would hold the names of
 * everything below, of which few are wanted.
 */
const foldersAhead = 8;

/** Walks folders. Links to folders are not followed, so that no walk goes in a circle. A folder that cannot be read is told. */
export function createFolderWalk(unreadable: (path: string, reason: string) => void): FolderWalk {
  return async (root, shownAs, wanted) => {
    const found: string[] = [];
    const walk: Walk = { root, shownAs, wanted, unreadable, found };
    await walkFolder(walk, "", await ignoreRulesAbove(root), readFolder(walk, ""));
    return found;
  };
}

interface Walk {
  /** Absolute. */
  readonly root: string;
  readonly shownAs: string;
  readonly wanted: (path: string) => boolean;
  readonly unreadable: (path: string, reason: string) => void;
  readonly found: string[];
}

/** `path`: that of the folder from the root, empty or with a `/` at its end. */
async function walkFolder(walk: Walk, path: string, above: IgnoreRules, reading: Promise<ReadFolder>): Promise<void> {
  const { root, found } = walk;
  const { entries, hasIgnoreFile, failure } = await reading;
  const own = join(root, path.slice(0, -1));
  if (failure !== undefined) walk.unreadable(own, failure);
  const rules = hasIgnoreFile ? await withIgnoreFile(above, own) : above;
  const isLeftOut = (name: string, isFolder: boolean): boolean => rules.length > 0 && isIgnored(rules, join(own, name), isFolder);
  const folders = entries.filter((entry) => entry.isDirectory() && !isLeftOut(entry.name, true));
  const ahead: Promise<ReadFolder>[] = [];
  let next = 0;
  const shown = withSeparator(join(walk.shownAs, path));
  for (const entry of entries) {
    if (entry !== folders[next]) {
      if (!entry.isDirectory() && isFile(entry, own) && !isLeftOut(entry.name, false)) found.push(flat(shown + entry.name));
      continue;
    }
    next++;
    while (ahead.length < foldersAhead) {
      const folder = folders[next - 1 + ahead.length];
      if (folder === undefined) break;
      ahead.push(readFolder(walk, `${path}${folder.name}/`));
    }
    const first = ahead.shift();
    if (first !== undefined) await walkFolder(walk, `${path}${entry.name}/`, rules, first);
  }
}

interface ReadFolder {
  /** Folders, and what is wanted. In an order that depends on the names alone. */
  readonly entries: readonly Dirent[];
  readonly hasIgnoreFile: boolean;
  /** The system's word when it cannot be read. */
  readonly failure: string | undefined;
}

async function readFolder({ root, wanted }: Walk, path: string): Promise<ReadFolder> {
  try {
    const all = await readdir(join(root, path), { withFileTypes: true });
    const entries = all.filter((entry) => (entry.isDirectory() ? !passedOver.has(entry.name) : wanted(path + entry.name)));
    entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
    return { entries, hasIgnoreFile: all.some(({ name }) => name === ".gitignore"), failure: undefined };
  } catch (error) {
    return { entries: [], hasIgnoreFile: false, failure: errorCode(error) };
  }
}

/** Also a link to one. A pipe is none, since reading it could wait for ever, nor a link that leads nowhere. */
function isFile(entry: Dirent, folder: string): boolean {
  if (!entry.isSymbolicLink()) return entry.isFile();
  try {
    return statSync(join(folder, entry.name), { throwIfNoEntry: false })?.isFile() ?? false;
  } catch {
    return false;
  }
}

/** `join` has made it plain: the working directory is `.`, and only a root ends with a separator. */
function withSeparator(folder: string): string {
  if (folder === "." || folder === `.${sep}`) return "";
  return folder.endsWith(sep) ? folder : `${folder}${sep}`;
}

/** V8 keeps what was put together as its parts until somebody looks at a letter; of many paths the parts take twice the memory. */
function flat(path: string): string {
  path.charCodeAt(0);
  return path;
}
