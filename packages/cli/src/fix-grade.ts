import { type AnyRule, type Finding, type RuleExample } from "@plimsoll/core";
import { analyzeExample, readExample } from "@plimsoll/core/testing";

/** The best fix that a rule's examples show. */
export function fixGradeOf(rule: AnyRule): "safe" | "unsafe" | "none" {
  const grades = new Set(rule.examples.flatMap((example) => findingsIn(rule, example).map(({ fix }) => fix?.safety)));
  return grades.has("safe") ? "safe" : grades.has("unsafe") ? "unsafe" : "none";
}

/** What the rule finds in the bad part of an example. */
export function findingsIn(rule: AnyRule, example: RuleExample): readonly Finding[] {
  const { text } = readExample(example.bad);
  return analyzeExample(rule, example, text).findings.filter((finding) => finding.rule === rule.id);
}
