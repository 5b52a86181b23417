/** Where two instructions differ, with a word around it: `… curl → … curl git`. */
export function editText(before: string, after: string): string {
  const [old, fresh] = [before.split(" "), after.split(" ")];
  const least = Math.min(old.length, fresh.length);
  let start = 0;
  while (start < least && old[start] === fresh[start]) start++;
  let end = 0;
  while (end < least - start && old[old.length - 1 - end] === fresh[fresh.length - 1 - end]) end++;
  const from = Math.max(0, start - 1);
  const shown = (words: readonly string[]): string => {
    const part = words.slice(from, words.length - end).join(" ");
    return `${from > 0 ? "… " : ""}${part}${end > 0 ? " …" : ""}`;
  };
  return `${shown(old)} → ${shown(fresh)}`;
}
