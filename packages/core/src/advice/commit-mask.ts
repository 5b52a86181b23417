/** A set of commits (by position), one bit each. */
export type CommitMask = Uint32Array;

export function emptyMask(commits: number): CommitMask {
  return new Uint32Array((commits + 31) >> 5);
}

/** The commits for which it holds. */
export function maskWhere(commits: number, holds: (commit: number) => boolean): CommitMask {
  const mask = emptyMask(commits);
  for (let at = 0; at < commits; at++) if (holds(at)) mask[at >> 5]! |= 1 << (at & 31);
  return mask;
}

export function union(a: CommitMask, b: CommitMask): CommitMask {
  return a.map((word, index) => word | b[index]!);
}

export function hasCommit(mask: CommitMask, commit: number): boolean {
  return (mask[commit >> 5]! & (1 << (commit & 31))) !== 0;
}

/** How many commits are in the set. */
export function countCommits(mask: CommitMask): number {
  let count = 0;
  for (const word of mask) count += countBits(word);
  return count;
}

/** How many commits are in one of the two sets. */
export function countUnion(a: CommitMask, b: CommitMask): number {
  let count = 0;
  for (let index = 0; index < a.length; index++) count += countBits(a[index]! | b[index]!);
  return count;
}

function countBits(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
