import type { Span } from "../text/span.ts";
import type { Finding } from "./finding.ts";

/** The rule that passes on what ShellCheck says. */
const bridge = "shellcheck";

/** The findings without those in which ShellCheck says of a place what a rule of ours says of it under the same code. */
export function withoutEchoes(findings: readonly Finding[]): readonly Finding[] {
  if (!findings.some(({ rule }) => rule === bridge)) return findings;
  const places = new Map<string, Span[]>();
  for (const { rule, codes, span } of findings) {
    if (rule === bridge) continue;
    for (const code of codes) {
      const known = places.get(code);
      if (known === undefined) places.set(code, [span]);
      else known.push(span);
    }
  }
  for (const spans of places.values()) spans.sort((a, b) => a.start - b.start);
  return findings.filter(
    ({ rule, codes, span }) => rule !== bridge || !codes.some((code) => overlaps(places.get(code) ?? [], span)),
  );
}

/** `spans` are sorted; places of one code do not hold each other, so that the one before tells of all before it. */
function overlaps(spans: readonly Span[], { start, end }: Span): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start < end) low = middle + 1;
    else high = middle;
  }
  const before = spans[low - 1];
  return before !== undefined && before.end > start;
}
