import type { Finding } from "@plimsoll/core";
import { findRefactorings, type RefactoringKind } from "@plimsoll/core/refactor";
import type { CodeActionKind } from "vscode-languageserver";
import { codeActionTexts } from "./code-action-text.ts";
import type { ActionRequest, OfferedAction } from "./offer-actions.ts";

const refactorKinds = ["refactor.extract", "refactor.inline", "refactor.rewrite"] as const;

/**
 * What could be written in another way at a place. `fixes` are those that do what a finding there asks for and no fix of its rule dares:
 * they belong among the quick fixes.
 */
export function offerRefactorings({ server, snapshot, selection, wants, shown }: ActionRequest): {
  readonly fixes: readonly OfferedAction[];
  readonly refactorings: readonly OfferedAction[];
} {
  const found = findingsHere(snapshot, selection);
  const fixed = new Set(found.filter(({ fix }) => fix !== undefined).map(({ rule }) => rule));
  const open = new Map(found.filter(({ rule }) => !fixed.has(rule)).map((finding) => [finding.rule, finding]));
  const hasOpen = wants("quickfix") && Object.values(ruleLike).some((rule) => open.has(rule));
  if (!hasOpen && !refactorKinds.some(wants)) return { fixes: [], refactorings: [] };
  const text = codeActionTexts[server.language];
  const counted = new Map<RefactoringKind, number>();
  const all = findRefactorings(snapshot.analysis, selection).flatMap(({ kind, mayChange, params }): readonly OfferedAction[] => {
    const number = counted.get(kind) ?? 0;
    counted.set(kind, number + 1);
    const rule = ruleLike[kind] ?? "";
    if (wants("quickfix") && fixed.has(rule)) return [];
    const finding = open.get(rule);
    const actionKind = finding !== undefined && wants("quickfix") ? "quickfix" : kindOf(kind);
    if (!wants(actionKind)) return [];
    const title = text.refactoring(kind, params);
    const does = { kind: "refactor", refactoring: kind, start: selection.start, end: selection.end, number } as const;
    const diagnostic =
      finding && shown.find(({ code, range }) => code === rule && snapshot.spanOf(range).start === finding.span.start);
    return [
      { title: mayChange ? text.unsafe(title) : title, kind: actionKind, ...(diagnostic && { diagnostics: [diagnostic] }), does },
    ];
  });
  return {
    fixes: all.filter(({ kind }) => kind === "quickfix"),
    refactorings: all.filter(({ kind }) => kind !== "quickfix"),
  };
}

/** Rules whose fix does the same: a menu is not to have both. */
const ruleLike: Readonly<Partial<Record<RefactoringKind, string>>> = {
  "shell-to-exec": "shell-form-command",
  "run-to-heredoc": "chained-run",
  "add-cache-mount": "missing-cache-mount",
  "sort-packages": "unsorted-packages",
  "write-equals": "legacy-key-value",
};

function findingsHere(
  { analysis, surroundings }: ActionRequest["snapshot"],
  selection: ActionRequest["selection"],
): readonly Finding[] {
  if (!surroundings.linted) return [];
  return analysis.findings.filter(({ span }) => span.start <= selection.end && span.end >= selection.start);
}

function kindOf(kind: RefactoringKind): CodeActionKind {
  if (kind === "extract-stage" || kind === "extract-argument") return "refactor.extract";
  return kind === "inline-argument" ? "refactor.inline" : "refactor.rewrite";
}
