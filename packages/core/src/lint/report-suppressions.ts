import { createRuleIndex, type RuleIndex } from "../config/rule-index.ts";
import type { AnyRawFinding, RuleInfo } from "../rules/rule.ts";
import { lineAt, type SourceText } from "../text/source-text.ts";
import { suggest } from "../text/suggest.ts";
import type { SuppressedId, Suppression, Suppressions } from "./suppression.ts";

/** Ids of other tools that need not be rules of ours: a comment with one is no mistake. */
const foreignId = /^(?:DL|SC)\d{4}$/i;

export interface SuppressionFindings {
  readonly unknown: readonly AnyRawFinding[];
  readonly unused: readonly AnyRawFinding[];
}

/** What is wrong with the suppression comments themselves. `active` tells whether a rule ran on this file. */
export function reportSuppressions(
  source: SourceText,
  rules: readonly RuleInfo[],
  suppressions: Suppressions,
  unused: readonly { readonly suppression: Suppression; readonly id: SuppressedId }[],
  active: (rule: string) => boolean,
): SuppressionFindings {
  if (suppressions.all.length + suppressions.bad.length + suppressions.experiments.length === 0)
    return { unknown: [], unused: [] };
  const index = createRuleIndex(rules);
  const unreadable = suppressions.bad.map(({ span, text }) => ({ message: "unreadable", params: { text }, span }));
  const checks = new Set(rules.flatMap(({ sources }) => sources.flatMap(({ tool, id }) => (tool === "buildkit" ? [id] : []))));
  const unknown = suppressions.all.flatMap((suppression) => unknownIds(suppression, index, checks));
  const experiments = suppressions.experiments.flatMap(({ names }) => (names === "all" ? [] : names));
  const unknownExperiments = experiments.flatMap((id) => unknownCheck(checks, id));
  // An alias may stand for several rules: as long as one of them did not look, the comment may be there for that one.
  const idle = unused.filter(({ suppression, id }) => {
    if (suppression.syntax === "check" && !checks.has(id.text)) return false;
    return isKnown(index, id) && index.resolve(id.text).every(active);
  });
  return {
    unknown: [...unreadable, ...unknown, ...unknownExperiments],
    unused: idle.filter(({ id }) => hasPlace(id)).map(({ suppression, id }) => unusedId(source, suppression, id)),
  };
}

function unknownIds({ syntax, ids }: Suppression, index: RuleIndex, checks: ReadonlySet<string>): readonly AnyRawFinding[] {
  if (syntax !== "check") return ids.flatMap((id) => unknownId(index, id));
  return ids.length === 1 && ids[0]?.text === "all" ? [] : ids.flatMap((id) => unknownCheck(checks, id));
}

/** BuildKit takes any name without a word, and skips nothing for one that it does not know. */
function unknownCheck(checks: ReadonlySet<string>, id: SuppressedId): readonly AnyRawFinding[] {
  if (checks.has(id.text) || !hasPlace(id)) return [];
  const near = (suggest(id.text, checks, false) ?? id.text).toLowerCase();
  const suggestion = [...checks].find((check) => check.toLowerCase() === near);
  if (suggestion === undefined) return [{ message: "no-check", params: { id: id.text }, span: id.span }];
  const edits = [{ span: id.span, text: suggestion }];
  return [{ message: "misspelt-check", params: { id: id.text, suggestion }, span: id.span, fix: { safety: "safe", edits } }];
}

/** What comes from a build argument has no place in the file. */
function hasPlace({ span }: SuppressedId): boolean {
  return span.end > span.start;
}

function isKnown(index: RuleIndex, id: SuppressedId): boolean {
  return index.resolve(id.text).length > 0;
}

function unknownId(index: RuleIndex, id: SuppressedId): readonly AnyRawFinding[] {
  if (isKnown(index, id) || foreignId.test(id.text) || id.text.toLowerCase() === "all") return [];
  const suggestion = index.suggest(id.text);
  if (suggestion === undefined) return [{ message: "unknown", params: { id: id.text }, span: id.span }];
  const edits = [{ span: id.span, text: suggestion }];
  return [{ message: "misspelt", params: { id: id.text, suggestion }, span: id.span, fix: { safety: "safe", edits } }];
}

function unusedId(source: SourceText, suppression: Suppression, id: SuppressedId): AnyRawFinding {
  const fix = { safety: "safe" as const, edits: [removal(source, suppression, id)] };
  // A directive line is left alone: what stands below it could become a directive when it goes.
  const fixable = suppression.syntax !== "check";
  return { message: "unused", params: { id: id.text }, span: id.span, fix: fixable ? fix : undefined };
}

/** The whole line when it is the only id, else the id with one comma. */
function removal(source: SourceText, suppression: Suppression, id: SuppressedId): { span: SuppressedId["span"]; text: string } {
  const { ids } = suppression;
  if (ids.length === 1) {
    const line = lineAt(source, suppression.span.start);
    const end = source.lineStarts[line + 1] ?? source.text.length;
    return { span: { start: source.lineStarts[line]!, end }, text: "" };
  }
  const position = ids.indexOf(id);
  const next = ids[position + 1];
  if (next !== undefined) return { span: { start: id.span.start, end: next.span.start }, text: "" };
  return { span: { start: ids[position - 1]!.span.end, end: id.span.end }, text: "" };
}
