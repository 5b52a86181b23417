import { type AnyRule, type Finding, rules, unreachable } from "@plimsoll/core";
import { checkKeys, directives, escapes, frontends } from "../catalog/values.ts";
import { completionTexts } from "./completion-text.ts";
import { type CursorPlace, lastBefore } from "./cursor-place.ts";
import { fromCatalog, fromNames, type CompletionInput, type Suggestion } from "./suggestion.ts";

/** Beginnings of comments that mean something to plimsoll. */
const suppressions = ["plimsoll ignore=", "plimsoll global ignore=", "hadolint ignore="] as const;

/** Directives that are not there yet, and what any comment may be. */
export function suggestDirectives(
  input: CompletionInput,
  { used }: CursorPlace & { kind: "directive-name" },
): readonly Suggestion[] {
  const open = fromCatalog(directives, "keyword", 10, input.language).filter(({ label }) => !used.includes(label));
  return [
    ...open.map((suggestion): Suggestion => ({ ...suggestion, label: `${suggestion.label}=`, again: true })),
    ...suggestComments().filter(({ label }) => label !== "check=skip="),
  ];
}

export function suggestComments(): readonly Suggestion[] {
  return [...suppressions, "check=skip="].map((label, index) => ({ label, kind: "keyword", rank: 20 + index, again: true }));
}

export function suggestDirectiveValues({ language }: CompletionInput, name: "syntax" | "escape"): readonly Suggestion[] {
  return fromCatalog(name === "syntax" ? frontends : escapes, "value", 10, language);
}

/** `# check=`: keys, and names of BuildKit's checks. */
export function suggestChecks(input: CompletionInput, place: CursorPlace & { kind: "check" }): readonly Suggestion[] {
  const { part, listed, below } = place;
  const left = (suggestion: Suggestion): boolean => !listed.includes(suggestion.label.replace("=", ""));
  switch (part) {
    case "key":
      return fromCatalog(checkKeys, "keyword", 10, input.language)
        .filter(({ label }) => below === undefined || label === "skip")
        .filter(left)
        .map((key): Suggestion => ({ ...key, label: `${key.label}=`, again: true }));
    case "error":
      return fromNames(["true", "false"], "value", 10);
    case "skip":
    case "experimental": {
      const all: Suggestion = { label: "all", kind: "value", rank: 50 };
      return [...idsOf(input, "buildkit", below), ...(listed.length === 0 ? [all] : [])].filter(left);
    }
    default:
      return unreachable(part);
  }
}

/** Ids of rules; those that find something in the next instruction first. */
export function suggestRules(input: CompletionInput, place: CursorPlace & { kind: "suppression" }): readonly Suggestion[] {
  return idsOf(input, place.tool, place.below).filter(({ label }) => !place.listed.includes(label));
}

/** `tool`: whose ids. `below`: first offset behind the comment; undefined for the whole file. */
function idsOf(
  input: CompletionInput,
  tool: "plimsoll" | "hadolint" | "buildkit",
  below: number | undefined,
): readonly Suggestion[] {
  const found = new Set(findingsBelow(input, below).map(({ rule }) => rule));
  const text = completionTexts[input.language];
  const known = new Map<string, Suggestion>();
  for (const rule of rules) {
    const isFound = found.has(rule.id);
    const detail = rule.text[input.language].title;
    for (const label of labelsOf(rule, tool)) {
      const before = known.get(label);
      if (before !== undefined && (before.rank < 30 || !isFound)) continue;
      const documentation = { kind: "rule", id: rule.id } as const;
      known.set(label, {
        label,
        kind: "rule",
        rank: isFound ? 10 : 30,
        detail: isFound ? `${detail} (${text.foundBelow})` : detail,
        documentation,
      });
    }
  }
  return [...known.values()];
}

function labelsOf(rule: AnyRule, tool: "plimsoll" | "hadolint" | "buildkit"): readonly string[] {
  if (tool === "plimsoll") return [rule.id];
  return rule.sources.flatMap((source) => (source.tool === tool ? [source.id] : []));
}

function findingsBelow({ analysis }: CompletionInput, below: number | undefined): readonly Finding[] {
  if (below === undefined) return analysis.findings;
  const { instructions } = analysis;
  // The one around a comment between continued lines, else the next.
  const around = instructions[lastBefore(instructions, below - 1)];
  const next = around !== undefined && around.span.end >= below ? around : instructions[lastBefore(instructions, below - 1) + 1];
  if (next === undefined) return [];
  return analysis.findings.filter(({ span }) => span.start >= Math.min(below, next.span.start) && span.start <= next.span.end);
}
