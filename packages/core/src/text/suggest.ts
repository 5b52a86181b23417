import { goLowerCase } from "./lower-case.ts";

/**
 * The option nearest to what was typed, or undefined when none is within an edit distance of 2.
 * That limit is BuildKit's own (util/suggest), so that both tools suggest the same word.
 * An exact match gives undefined: then the error was about something else.
 */
export function suggest(typed: string, options: Iterable<string>, caseSensitive = true): string | undefined {
  const wanted = caseSensitive ? typed : goLowerCase(typed);
  let best: string | undefined;
  let bestDistance = 3;
  for (const option of options) {
    const candidate = caseSensitive ? option : goLowerCase(option);
    if (candidate === wanted) return undefined;
    const distance = editDistance(wanted, candidate, bestDistance);
    if (distance < bestDistance) {
      best = caseSensitive ? option : matchCase(option, typed);
      bestDistance = distance;
    }
  }
  return best;
}

/** Levenshtein distance between two words; any value >= `limit` means "at least the limit". */
export function editDistance(first: string, second: string, limit: number): number {
  if (Math.abs(first.length - second.length) >= 2 * limit) return limit;
  const a = [...first];
  const b = [...second];
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution = previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(previous[j]! + 1, current[j - 1]! + 1, substitution));
    }
    previous = current;
  }
  return previous[b.length]!;
}

function matchCase(option: string, typed: string): string {
  if (typed === typed.toLowerCase()) return option.toLowerCase();
  if (typed === typed.toUpperCase()) return option.toUpperCase();
  return option;
}
