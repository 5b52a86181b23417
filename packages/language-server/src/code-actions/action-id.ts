/** Which action of a document is meant: what `data` of a code action carries until the client asks for its edit. Plain data. */
export type ActionId = FindingAction | RuleAction | ProblemAction | RefactorAction | { readonly kind: "fixAll" };

/** About one finding: its rule, its span in offsets, and the key of its message. */
export interface FindingAction {
  readonly kind: "fix" | "ignoreHere" | "ignoreInFile" | "ignoreInConfig";
  readonly rule: string;
  readonly start: number;
  readonly end: number;
  readonly message: string;
}

/** All findings of a rule. `unsafe`: also those whose fix may change what is built. */
interface RuleAction {
  readonly kind: "fixRule";
  readonly rule: string;
  readonly unsafe: boolean;
}

/** What BuildKit refuses, and where the file likely says it wrongly. */
interface ProblemAction {
  readonly kind: "replace";
  readonly start: number;
  readonly end: number;
}

/** One of the refactorings of a place, by its number among those. */
interface RefactorAction {
  readonly kind: "refactor";
  readonly refactoring: string;
  readonly start: number;
  readonly end: number;
  readonly number: number;
}

/** An action of one version of a document. */
export interface ActionData {
  readonly uri: string;
  readonly version: number;
  readonly action: ActionId;
}

/** Undefined for anything that this server did not send. */
export function readActionData(data: unknown): ActionData | undefined {
  if (typeof data !== "object" || data === null) return undefined;
  // Looked at below, property by property; what an action of its kind holds is only compared, never trusted.
  const { uri, version, action } = data as Partial<ActionData>;
  if (typeof uri !== "string" || typeof version !== "number" || typeof action !== "object" || action === null) return undefined;
  return { uri, version, action };
}
