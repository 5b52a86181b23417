import type { Finding } from "./finding.ts";

/** Findings in the order of the file; those at one place in the order of their rules' names. The same finding twice is kept once. */
export function inOrder(findings: readonly Finding[]): readonly Finding[] {
  const sorted = [...findings].sort(
    (a, b) =>
      a.span.start - b.span.start || a.span.end - b.span.end || compareText(a.rule, b.rule) || compareText(a.message, b.message),
  );
  return sorted.filter((finding, index) => index === 0 || !isSame(sorted[index - 1]!, finding));
}

/** Not `localeCompare`: the order must not depend on where plimsoll runs. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function isSame(a: Finding, b: Finding): boolean {
  return (
    a.rule === b.rule &&
    a.message === b.message &&
    a.span.start === b.span.start &&
    a.span.end === b.span.end &&
    JSON.stringify(a.params) === JSON.stringify(b.params)
  );
}
