import type { Language } from "@plimsoll/core";
import { lstatSync, realpathSync, statSync } from "node:fs";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { mcpText } from "./mcp-text.ts";
import { ToolRefusal } from "./tool.ts";

/** The folders that the tools may read. All paths that they are given and that they show go through it. */
export interface Workspace {
  /** Where commands are run; paths are shown from here. */
  readonly folder: string;
  /** A path as a command is given it. Throws `ToolRefusal` for what is outside, absent, too large or no file or folder. */
  existing(path: string): string;
  /** The same for a name that text is to stand for: nothing has to be there. */
  name(path: string): string;
  /** Whether anything is called so, even a link that leads nowhere. */
  mentions(path: string): boolean;
  /** Whether a path of an answer, from `folder`, lies inside with all its links followed. */
  holds(path: string): boolean;
}

/** Of a file that is named: no Dockerfile comes near it. */
const mostBytes = 4 * 2 ** 20;

/** `roots` are absolute; the first is where commands are run. One that is not there holds nothing. */
export function openWorkspace(roots: readonly string[], language: Language): Workspace {
  const text = mcpText[language];
  const real = roots.flatMap((root) => realPath(root) ?? []);
  const folder = real[0] ?? roots[0] ?? ".";
  const inside = (path: string): boolean => real.some((root) => isWithin(root, path));
  const refuse = (message: string): never => {
    throw new ToolRefusal(message);
  };

  /** As it is written, before anything is looked at: what is outside is not even asked about. */
  function written(path: string): string {
    if (path.includes("\0") || path.startsWith("-")) return refuse(text.badPath(path));
    const absolute = resolve(folder, path);
    const roundAbout = [...roots, ...real].some((root) => isWithin(root, absolute));
    return roundAbout ? absolute : refuse(text.outside(path, folder));
  }

  return {
    folder,
    existing(path) {
      const absolute = written(path);
      const target = realPath(absolute);
      if (target === undefined) return refuse(text.absent(path));
      if (!inside(target)) return refuse(text.outside(path, folder));
      const found = statSync(target, { throwIfNoEntry: false });
      if (found === undefined) return refuse(text.absent(path));
      if (!found.isFile() && !found.isDirectory()) return refuse(text.noFile(path));
      if (found.isFile() && found.size > mostBytes) return refuse(text.tooLarge(path, found.size));
      return shown(folder, target);
    },
    name(path) {
      const absolute = written(path);
      let above = absolute;
      while (lstatSync(above, { throwIfNoEntry: false }) === undefined && dirname(above) !== above) above = dirname(above);
      const target = realPath(above);
      if (target === undefined || !inside(target)) return refuse(text.outside(path, folder));
      return shown(folder, join(target, relative(above, absolute)));
    },
    mentions: (path) => lstatSync(resolve(folder, path), { throwIfNoEntry: false }) !== undefined,
    holds(path) {
      const target = realPath(resolve(folder, path));
      return target !== undefined && inside(target);
    },
  };
}

function shown(folder: string, path: string): string {
  const way = relative(folder, path);
  if (way === "") return ".";
  return isAbsolute(way) ? way : way.split(sep).join("/");
}

function isWithin(root: string, path: string): boolean {
  const way = relative(root, path);
  return way === "" || (way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

function realPath(path: string): string | undefined {
  try {
    return realpathSync.native(path);
  } catch {
    // Absent, a loop of links, or a folder that may not be read: it is not inside in any case.
    return undefined;
  }
}
