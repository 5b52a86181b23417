import { statSync } from "node:fs";
import { relative, resolve, sep } from "node:path";
import { isDockerfileName } from "@plimsoll/core";
import { createFolderWalk, type FolderWalk } from "./discover-folder.ts";
import { errorCode } from "./error-code.ts";

/** A file to lint. */
export interface DiscoveredFile {
  /** As it is to be shown: like the argument that led to it, relative or absolute. `-` is standard input. */
  readonly path: string;
  /** Whether it was named itself. A config's `exclude` is about the others only. */
  readonly explicit: boolean;
}

/** An argument, or something below it, that gives no file. `describeDiscoveryProblem` makes the words. */
export interface DiscoveryProblem {
  readonly path: string;
  /**
   * * `no-dockerfile`: the folder can be read and holds none that is not ignored. `unreadable` names the folder or file that
   * cannot be looked at, also one far below the argument.
   */
  readonly code: "missing" | "unreadable" | "no-match" | "no-dockerfile";
  /** The system's word for an `unreadable`, such as `EACCES`. */
  readonly reason: string | undefined;
}

export interface DiscoveredFiles {
  readonly files: readonly DiscoveredFile[];
  readonly problems: readonly DiscoveryProblem[];
}

export interface DiscoveryOptions {
  /** Absolute path of the folder that relative arguments start from. */
  readonly cwd: string;
}

/**
 * * The files that the arguments of `lint` mean: a file is itself, `-` is standard input, a folder is every Dockerfile in it and
 * below, a glob is every file that it matches (and every Dockerfile below a folder that it matches). In folders and globs
 * `.gitignore` counts, and `.git` and `node_modules` are passed over. In the order of the arguments, within one in the order of
 * paths; each file once. What gives no file is a problem, and the others go on.
 */
export async function discoverFiles(paths: readonly string[], { cwd }: DiscoveryOptions): Promise<DiscoveredFiles> {
  const problems: DiscoveryProblem[] = [];
  const walk = createFolderWalk((path, reason) => problems.push({ path: shown(path, cwd), code: "unreadable", reason }));
  const [only, ...others] = paths;
  // Nothing comes twice: no need to remember where everything lies.
  if (only !== undefined && others.length === 0) return { files: await filesOf(only, cwd, walk, problems), problems };
  const files = new Map<string, DiscoveredFile>();
  for (const path of paths) {
    for (const file of await filesOf(path, cwd, walk, problems)) {
      const key = file.path === "-" ? "-" : resolve(cwd, file.path);
      const known = files.get(key);
      // Named itself as well as found in a folder: it was named.
      if (known === undefined) files.set(key, file);
      else if (file.explicit && !known.explicit) files.set(key, { ...known, explicit: true });
    }
  }
  return { files: [...files.values()], problems };
}

async function filesOf(
  path: string,
  cwd: string,
  walk: FolderWalk,
  problems: DiscoveryProblem[],
): Promise<readonly DiscoveredFile[]> {
  if (path === "-") return [{ path, explicit: true }];
  const kind = kindOf(resolve(cwd, path));
  switch (kind) {
    case "file":
      return [{ path, explicit: true }];
    case "folder": {
      const found = await walk(resolve(cwd, path), path, isDockerfilePath);
      if (found.length === 0) problems.push({ path, code: "no-dockerfile", reason: undefined });
      return found.map((file) => ({ path: file, explicit: false }));
    }
    case "missing": {
      const found = await filesOfGlob(path, cwd, walk);
      if (found === undefined) problems.push({ path, code: "missing", reason: undefined });
      else if (found.length === 0) problems.push({ path, code: "no-match", reason: undefined });
      return found ?? [];
    }
    default:
      problems.push({ path, code: "unreadable", reason: kind.reason });
      return [];
  }
}

/** Undefined when the argument is no glob. One that names an existing file is that file, whatever signs it holds. */
async function filesOfGlob(glob: string, cwd: string, walk: FolderWalk): Promise<readonly DiscoveredFile[] | undefined> {
  // A backslash in an argument is a separator on Windows and an escape elsewhere.
  const pattern = sep === "\\" ? glob.replaceAll("\\", "/") : glob;
  if (!/[*?[{(]/.test(pattern)) return undefined;
  const { default: picomatch } = await import("picomatch");
  const { base, glob: rest, isGlob } = picomatch.scan(pattern);
  const start = resolve(cwd, base);
  if (!isGlob) return undefined;
  if (kindOf(start) !== "folder") return [];
  const matches = picomatch(rest, { dot: true });
  // A folder that the glob matches means what it would mean as an argument.
  const matchesFolder = (path: string): boolean => parentsOf(path).some((parent) => matches(parent));
  const found = await walk(start, base, (path) => matches(path) || (isDockerfilePath(path) && matchesFolder(path)));
  return found.map((path) => ({ path, explicit: false }));
}

function isDockerfilePath(path: string): boolean {
  return isDockerfileName(path.slice(path.lastIndexOf("/") + 1));
}

function parentsOf(path: string): readonly string[] {
  const parts = path.split("/");
  return parts.slice(0, -1).map((_, index) => parts.slice(0, index + 1).join("/"));
}

function kindOf(path: string): "file" | "folder" | "missing" | { readonly reason: string } {
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found === undefined) return "missing";
    // Pipes and devices are read like files, for `lint <(generate)`.
    return found.isDirectory() ? "folder" : "file";
  } catch (error) {
    const reason = errorCode(error);
    return reason === "ENOTDIR" ? "missing" : { reason };
  }
}

function shown(path: string, cwd: string): string {
  const fromCwd = relative(cwd, path);
  return fromCwd === "" ? "." : fromCwd.startsWith("..") ? path : fromCwd;
}
