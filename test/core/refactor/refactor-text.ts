import { applyEdits, LazyAnalysis, defaultLintConfig } from "@plimsoll/core";
import { checkEdited, checkNear, findRefactorings, type Refactoring, type RefactoringKind } from "@plimsoll/core/refactor";

export function analysisOf(text: string): LazyAnalysis {
  return new LazyAnalysis({ text, config: defaultLintConfig });
}

/** A text with a cursor `$|`, or a selection between `[[` and `]]`. */
function readMarked(marked: string): { readonly text: string; readonly selection: { start: number; end: number } } {
  const cursor = marked.indexOf("$|");
  if (cursor !== -1) return { text: marked.replace("$|", ""), selection: { start: cursor, end: cursor } };
  const start = marked.indexOf("[[");
  const end = marked.indexOf("]]") - 2;
  return { text: marked.replace("[[", "").replace("]]", ""), selection: { start, end } };
}

export function refactoringsAt(marked: string): { readonly text: string; readonly found: readonly Refactoring[] } {
  const { text, selection } = readMarked(marked);
  return { text, found: findRefactorings(analysisOf(text), selection) };
}

/** What a refactoring makes of a text; undefined when it is not offered. The result must hold. */
export function refactored(marked: string, kind: RefactoringKind): string | undefined {
  const { text, found } = refactoringsAt(marked);
  const one = found.find((candidate) => candidate.kind === kind);
  if (one === undefined) return undefined;
  const after = applyEdits(text, one.edits);
  const refusal = checkEdited(text, one.edits, after);
  const { syntax, instructions } = analysisOf(text);
  const near = checkNear(syntax, instructions, one.edits);
  if (refusal !== near) throw new Error(`${kind}: ${refusal} for the file, ${near} for the part of it`);
  if (refusal !== undefined) throw new Error(`${kind}: ${refusal} in\n${after}`);
  return after;
}
