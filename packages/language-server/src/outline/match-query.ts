/**
 * How well a name matches what somebody types to find it: 0 is best; undefined when it does not. The letters must come in the
 * order of the query, whatever their case; a name that begins with it goes first, then one that has it in one piece.
 */
export function matchQuery(name: string, query: string): number | undefined {
  const wanted = query.toLowerCase();
  const lower = name.toLowerCase();
  if (wanted === lower || wanted === "") return 0;
  if (lower.startsWith(wanted)) return 1;
  if (lower.includes(wanted)) return 2;
  let at = 0;
  for (const character of wanted) {
    if (character === " ") continue;
    at = lower.indexOf(character, at) + 1;
    if (at === 0) return undefined;
  }
  return 3;
}
