// The part of @plimsoll/core that changes a file when somebody asks for it: refactorings, suppressions, edits as small as they can be.
export { findRefactorings } from "./refactor/find-refactorings.ts";
export { checkNear } from "./refactor/check-near.ts";
export { minimalEdits } from "./refactor/minimal-edits.ts";
export { type RefactorInput, type Refactoring, type RefactoringKind, refactoringKinds } from "./refactor/refactoring.ts";
export { checkEdited } from "./fix/reparse.ts";
export { suppressHere, suppressInFile, type SuppressibleFile } from "./suppress/suppression-edits.ts";
