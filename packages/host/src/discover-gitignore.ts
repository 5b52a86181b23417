import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import type { Ignore } from "ignore";

/** The `.gitignore` files that count for a folder, the nearest first. */
export type IgnoreRules = readonly IgnoreFile[];

interface IgnoreFile {
  /** Absolute path of the folder that its patterns start from. */
  readonly folder: string;
  readonly patterns: Ignore;
}

/**
 * The rules from the folders above, up to the one that holds `.git`; without one, none, since then nobody knows where the project
 * ends. A folder that those rules ignore was asked for by name: then they are left out, so that it does not look empty.
 */
export async function ignoreRulesAbove(folder: string): Promise<IgnoreRules> {
  let rules: IgnoreRules = [];
  for (const parent of foldersOfRepository(folder)) rules = await withIgnoreFile(rules, parent);
  return isIgnored(rules, folder, true) ? [] : rules;
}

/** The rules with those of a folder's own `.gitignore`, if it has one that can be read. */
export async function withIgnoreFile(above: IgnoreRules, folder: string): Promise<IgnoreRules> {
  const text = readIgnoreFile(join(folder, ".gitignore"));
  if (text === undefined) return above;
  const { default: ignore } = await import("ignore");
  return [{ folder, patterns: ignore({ ignorecase: false }).add(text) }, ...above];
}

/**
 * Whether git would leave out a path (absolute, below the folders of the rules). The nearest file that has a word on it decides.
 */
export function isIgnored(rules: IgnoreRules, path: string, isFolder: boolean): boolean {
  for (const { folder, patterns } of rules) {
    const inner = relative(folder, path).split(sep).join("/");
    const { ignored, unignored } = patterns.test(isFolder ? `${inner}/` : inner);
    if (ignored || unignored) return ignored;
  }
  return false;
}

/** The folders above one, from the repository's top down; the folder itself is not among them. Empty outside of a repository. */
function foldersOfRepository(folder: string): readonly string[] {
  const folders: string[] = [];
  for (let current = folder; ; current = dirname(current)) {
    if (current !== folder) folders.unshift(current);
    if (existsSync(join(current, ".git"))) return folders;
    if (dirname(current) === current) return [];
  }
}

function readIgnoreFile(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
