import type { Analysis } from "../analysis.ts";
import type { Finding } from "../lint/finding.ts";
import { applyEdits, editsConflict, type TextEdit } from "../text/edit.ts";
import { checkEdited } from "./reparse.ts";

export interface FixOptions {
  /** Also fixes that may change what is built. */
  readonly unsafe: boolean;
}

export interface FixResult {
  readonly text: string;
  /** Fixes that were applied, in the order of their application. */
  readonly applied: readonly AppliedFix[];
  /** Findings whose fix was refused, because the result would not have held. */
  readonly refused: readonly Finding[];
}

export interface AppliedFix {
  readonly rule: string;
  readonly edits: number;
}

/** No file needs more rounds than this; one that does has two fixes that undo each other. */
const maxRounds = 10;

/**
 * Applies fixes until none is left. In each round those that conflict with an earlier one wait for the next; the text is parsed again
 * after each round, and a round that breaks the file is taken back and tried fix by fix. `analyzeText` gives the analysis of a text with
 * the settings of this file.
 */
export function fixText(text: string, options: FixOptions, analyzeText: (text: string) => Analysis): FixResult {
  const applied: AppliedFix[] = [];
  const refused = new Map<string, Finding>();
  const seen = new Set([text]);
  let current = text;
  for (let round = 0; round < maxRounds; round++) {
    const { findings } = analyzeText(current);
    const candidates = findings.filter((finding) => isWanted(finding, options) && !refused.has(fixKey(finding)));
    const batch = withoutConflicts(candidates);
    if (batch.length === 0) break;
    const step = applyBatch(current, batch, seen);
    for (const finding of step.refused) refused.set(fixKey(finding), finding);
    applied.push(...step.applied.map((finding) => ({ rule: finding.rule, edits: finding.fix?.edits.length ?? 0 })));
    current = step.text;
    seen.add(current);
  }
  return { text: current, applied, refused: [...refused.values()] };
}

function isWanted(finding: Finding, options: FixOptions): boolean {
  return finding.fix !== undefined && finding.fix.edits.length > 0 && (options.unsafe || finding.fix.safety === "safe");
}

/** The same fix of the same rule, wherever it stands by now. */
function fixKey(finding: Finding): string {
  const texts = finding.fix?.edits.map((edit) => edit.text).join("\u0000") ?? "";
  return `${finding.rule}\u0000${finding.message}\u0000${JSON.stringify(finding.params)}\u0000${texts}`;
}

/** The first fix of each place; edits are compared with their neighbours only, so the cost stays near linear. */
function withoutConflicts(candidates: readonly Finding[]): readonly Finding[] {
  const taken: TextEdit[] = [];
  const batch: Finding[] = [];
  for (const finding of candidates) {
    const edits = finding.fix?.edits ?? [];
    if (edits.some((edit) => conflictsWithAny(edit, taken))) continue;
    for (const edit of edits) insertSorted(taken, edit);
    batch.push(finding);
  }
  return batch;
}

function conflictsWithAny(edit: TextEdit, taken: readonly TextEdit[]): boolean {
  const at = firstAtOrAfter(taken, edit.span.start);
  for (let index = at - 1; index >= 0 && index >= at - 2; index--) if (editsConflict(taken[index]!, edit)) return true;
  for (let index = at; index < taken.length && taken[index]!.span.start <= edit.span.end; index++) {
    if (editsConflict(taken[index]!, edit)) return true;
  }
  return false;
}

function insertSorted(taken: TextEdit[], edit: TextEdit): void {
  taken.splice(firstAtOrAfter(taken, edit.span.start), 0, edit);
}

function firstAtOrAfter(edits: readonly TextEdit[], offset: number): number {
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (edits[middle]!.span.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Step {
  readonly text: string;
  readonly applied: readonly Finding[];
  readonly refused: readonly Finding[];
}

function applyBatch(text: string, batch: readonly Finding[], seen: ReadonlySet<string>): Step {
  const all = tryFixes(text, batch, seen);
  if (all !== undefined) return { text: all, applied: batch, refused: [] };
  if (batch.length === 1) return { text, applied: [], refused: batch };
  // One of them breaks the file: halves find it without trying every fix against every other.
  const middle = batch.length >> 1;
  const second = applyBatch(text, batch.slice(middle), seen);
  if (second.text !== text) return { text: second.text, applied: second.applied, refused: second.refused };
  const first = applyBatch(text, batch.slice(0, middle), seen);
  return { text: first.text, applied: first.applied, refused: [...first.refused, ...second.refused] };
}

/** The text after the fixes; undefined when it would not hold, or when the file has been through this state before. */
function tryFixes(text: string, batch: readonly Finding[], seen: ReadonlySet<string>): string | undefined {
  const edits = batch.flatMap((finding) => finding.fix?.edits ?? []);
  const after = applyEdits(text, edits);
  if (seen.has(after)) return undefined;
  return checkEdited(text, edits, after) === undefined ? after : undefined;
}
