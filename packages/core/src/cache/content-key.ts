import type { ContextEntry } from "../context/context-listing.ts";
import type { SelectedPaths, SourceMatch } from "../context/select-sources.ts";
import { hasWildcards } from "../context/glob.ts";

/**
 * Stands for what a source takes from a context: two are equal when BuildKit would find the same content. A sum over the entries,
 * so that what a commit changes can be added and taken away without looking at everything else.
 */
export interface ContentSum {
  readonly entries: number;
  /** Two independent sums of 32 bits: chance makes two contents equal once in 2^64. */
  readonly first: number;
  readonly second: number;
}

const emptySum: ContentSum = { entries: 0, first: 0, second: 0 };

/** Text that is equal for equal sums. */
export function sumKey({ entries, first, second }: ContentSum): string {
  return `${entries}:${first.toString(36)}:${second.toString(36)}`;
}

/** The sum of two selections that have no entry in common. */
export function addSums(a: ContentSum, b: ContentSum): ContentSum {
  return { entries: a.entries + b.entries, first: (a.first + b.first) >>> 0, second: (a.second + b.second) >>> 0 };
}

/** What is left of `a` when the entries of `b`, which are all in it, are taken out. */
export function subtractSums(a: ContentSum, b: ContentSum): ContentSum {
  return { entries: a.entries - b.entries, first: (a.first - b.first) >>> 0, second: (a.second - b.second) >>> 0 };
}

/**
 * The sum of what a source takes. `unknown` stands for the content of files that have no digest.
 *
 * What counts is what BuildKit's cache/contenthash counts: names below the named directory (of a single file not even the name),
 * types, permission bits, link targets and bytes, but no times. Modes of directories are left out: a daemon that has seen the
 * context before is not told of them, and git does not keep them. A directory counts only when nothing in it does.
 */
export function sumOfSelection(selected: SelectedPaths, source: string, unknown: string): ContentSum {
  let sum = emptySum;
  const named = hasWildcards(source);
  for (const match of selected.matches) {
    const prefix = named ? `${match.path.slice(match.path.lastIndexOf("/") + 1)}/` : "";
    sum = addSums(sum, sumOfMatch(match, prefix, unknown));
  }
  return sum;
}

function sumOfMatch(match: SourceMatch, prefix: string, unknown: string): ContentSum {
  const { entries, resolved } = match;
  if (!match.directory) return entries[0] === undefined ? emptySum : sumOfText(prefix + describe(entries[0], "", unknown));
  const below = resolved === "" ? 0 : resolved.length + 1;
  let [first, second, count] = [0, 0, 0];
  for (const [index, entry] of entries.entries()) {
    // Entries stand in the order of a walk: what lies in a directory follows it.
    if (entry.type === "directory" && entries[index + 1]?.path.startsWith(`${entry.path}/`) === true) continue;
    const sum = sumOfText(prefix + describe(entry, entry.path.slice(below), unknown));
    first = (first + sum.first) >>> 0;
    second = (second + sum.second) >>> 0;
    count++;
  }
  return { entries: count, first, second };
}

/** All that BuildKit hashes of one entry. */
function describe(entry: ContextEntry, name: string, unknown: string): string {
  switch (entry.type) {
    case "directory":
      return `${name}/`;
    case "symlink":
      return `${name}\0link\0${entry.linkTarget ?? unknown}`;
    case "file":
      return `${name}\0${entry.mode.toString(8)}\0${entry.digest ?? unknown}`;
    case "other":
      return `${name}\0other\0${entry.mode.toString(8)}`;
  }
}

/** Two runs of the same mixing (that of MurmurHash3, by Austin Appleby, public domain) with different seeds. */
function sumOfText(text: string): ContentSum {
  let first = 0x9747b28c;
  let second = 0x3c6ef372;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    first = Math.imul(((first ^ unit) << 13) | ((first ^ unit) >>> 19), 0xcc9e2d51) + 0xe6546b64;
    second = Math.imul(((second ^ unit) << 15) | ((second ^ unit) >>> 17), 0x1b873593) + 0x561ccd1b;
  }
  return { entries: 1, first: finish(first ^ text.length), second: finish(second ^ text.length) };
}

function finish(value: number): number {
  let mixed = value ^ (value >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
