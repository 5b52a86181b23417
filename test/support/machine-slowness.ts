/** What the work below takes on the machine that the limits were set for (two cores of a cloud machine that do nothing else), in milliseconds. */
const reference = 5;

/**
 * How many times slower than that machine this one is now, at least 1. The work is what a linter does – small objects, maps, strings – so
 * that a limit in milliseconds, times this, means the same on both.
 */
export function machineSlowness(): number {
  // What V8 has not compiled yet is no sign of a slow machine.
  for (let round = 0; round < 20; round++) work();
  const milliseconds = Array.from({ length: 41 }, timeWork).toSorted((a, b) => a - b);
  return Math.max(1, milliseconds[milliseconds.length >> 1]! / reference);
}

/** Does the work once: milliseconds. */
function timeWork(): number {
  const begin = performance.now();
  work();
  return performance.now() - begin;
}

function work(): number {
  const words = new Map<string, { readonly span: { readonly start: number; readonly end: number }; readonly text: string }[]>();
  const text = "RUN apt-get update && apt-get install -y curl git # and so on\n".repeat(1_200);
  for (const { 0: word, index: start } of text.matchAll(/\S+/g)) {
    const entry = { span: { start, end: start + word.length }, text: word };
    const known = words.get(word);
    if (known === undefined) words.set(word, [entry]);
    else known.push(entry);
  }
  return [...words.values()].flat().toSorted((a, b) => a.span.start - b.span.start).length;
}
