import type { RuleTally, Tally } from "./file-report.ts";

/** The most frequent first; those that are equal in the order of their names. */
export function sortedRules({ rules }: Tally): readonly RuleTally[] {
  return Object.values(rules).sort((a, b) => b.count - a.count || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0));
}

/** A line for each rule: how often, how grave, which; and how many of them `--fix` repairs. */
export function statisticsLines(total: Tally): readonly string[] {
  const rules = sortedRules(total);
  const width = String(rules[0]?.count ?? 0).length;
  return rules.map(({ rule, severity, count, fixable }) => {
    const fixes = fixable === 0 ? "" : `  (--fix: ${fixable})`;
    return `${String(count).padStart(width)}  ${severity.padEnd(7)}  ${rule}${fixes}`;
  });
}
