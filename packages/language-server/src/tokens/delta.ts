/** An edit of the numbers of semantic tokens. */
export interface TokenEdit {
  readonly start: number;
  readonly deleteCount: number;
  readonly data?: number[];
}

/** The one edit that makes `after` of `before`, as short as whole tokens allow; none when they are the same. */
export function deltaOf(before: readonly number[], after: readonly number[]): readonly TokenEdit[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  if (start === before.length && start === after.length) return [];
  start -= start % 5;
  let same = 0;
  while (same < shorter - start && before[before.length - 1 - same] === after[after.length - 1 - same]) same++;
  same -= same % 5;
  return [{ start, deleteCount: before.length - start - same, data: after.slice(start, after.length - same) }];
}
