import { findRefactorings, type RefactoringKind } from "@plimsoll/core/refactor";
import type { CodeActionKind } from "vscode-languageserver";
import { codeActionTexts } from "./code-action-text.ts";
import type { ActionRequest, OfferedAction } from "./offer-actions.ts";

const refactorKinds = ["refactor.extract", "refactor.inline", "refactor.rewrite"] as const;

/** What could be written in another way at a place. */
export function offerRefactorings({ server, snapshot, selection, wants }: ActionRequest): readonly OfferedAction[] {
  if (!refactorKinds.some(wants)) return [];
  const text = codeActionTexts[server.language];
  const counted = new Map<RefactoringKind, number>();
  const fixed = wants("quickfix") ? fixedHere(snapshot, selection) : new Set<string>();
  return findRefactorings(snapshot.analysis, selection).flatMap(({ kind, mayChange, params }) => {
    const number = counted.get(kind) ?? 0;
    counted.set(kind, number + 1);
    const actionKind = kindOf(kind);
    if (!wants(actionKind) || fixed.has(ruleLike[kind] ?? "")) return [];
    const title = text.refactoring(kind, params);
    const does = { kind: "refactor", refactoring: kind, start: selection.start, end: selection.end, number } as const;
    return [{ title: mayChange ? text.unsafe(title) : title, kind: actionKind, does }];
  });
}

/** Rules whose fix does the same: a menu is not to have both. */
const ruleLike: Readonly<Partial<Record<RefactoringKind, string>>> = {
  "shell-to-exec": "shell-form-command",
  "run-to-heredoc": "chained-run",
  "add-cache-mount": "missing-cache-mount",
  "sort-packages": "unsorted-packages",
  "write-equals": "legacy-key-value",
};

function fixedHere(
  { analysis, surroundings }: ActionRequest["snapshot"],
  selection: ActionRequest["selection"],
): ReadonlySet<string> {
  if (!surroundings.linted) return new Set();
  const here = analysis.findings.filter(
    ({ fix, span }) => fix !== undefined && span.start <= selection.end && span.end >= selection.start,
  );
  return new Set(here.map(({ rule }) => rule));
}

function kindOf(kind: RefactoringKind): CodeActionKind {
  if (kind === "extract-stage" || kind === "extract-argument") return "refactor.extract";
  return kind === "inline-argument" ? "refactor.inline" : "refactor.rewrite";
}
