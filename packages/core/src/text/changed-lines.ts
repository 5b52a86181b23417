/** What is compared at once while two texts are equal. */
const chunk = 1_024;

/** The lines of a text, whole, that are not those of another text around the place where the two differ. Costs a comparison. */
export function changedLines(before: string, text: string): string {
  const most = Math.min(before.length, text.length);
  let from = 0;
  while (from + chunk <= most && before.slice(from, from + chunk) === text.slice(from, from + chunk)) from += chunk;
  while (from < most && before.charCodeAt(from) === text.charCodeAt(from)) from++;
  const left = most - from;
  let same = 0;
  while (same + chunk <= left && endingAt(before, same) === endingAt(text, same)) same += chunk;
  while (same < left && before.charCodeAt(before.length - 1 - same) === text.charCodeAt(text.length - 1 - same)) same++;
  const start = from === 0 ? 0 : text.lastIndexOf("\n", from - 1) + 1;
  const end = text.indexOf("\n", text.length - same);
  return text.slice(start, end === -1 ? text.length : end);
}

function endingAt(text: string, fromEnd: number): string {
  return text.slice(text.length - fromEnd - chunk, text.length - fromEnd);
}
