/** Lower case as Go's `strings.ToLower` makes it: character by character, so that a dotted capital I gives a plain i. */
export function goLowerCase(text: string): string {
  return text.replaceAll("\u0130", "i").toLowerCase();
}
