/**
 * Where the trigger number `at` of `count` stands in a stage, for the lookup of variables: before the first instruction, which is
 * at 0, after what the base image sets, which is at -1, and each behind the one before it.
 */
export function triggerPosition(at: number, count: number): number {
  return (at + 1) / (count + 1) - 1;
}
