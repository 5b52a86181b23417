import { experimentalChecks } from "../config/experimental-checks.ts";
import { isBuildkitCheck } from "./buildkit-check.ts";
import type { Finding } from "./finding.ts";
import type { SuppressedId, Suppression } from "./suppression.ts";

/** Checks that BuildKit makes before it looks at the comment above an instruction (frontend/dockerfile/dockerfile2llb). */
const notAboveInstructions: ReadonlySet<string> = new Set([
  "NoEmptyContinuation",
  "ConsistentInstructionCasing",
  "DuplicateStageName",
  "ReservedStageName",
  "InvalidBaseImagePlatform",
  "InvalidDefaultArgInFrom",
]);

/**
 * Whether a name in a `# check=skip=` leaves a finding out, as BuildKit has it: names are its own, capitals count, `all` is not
 * everything that plimsoll looks for, no experimental check is ever skipped, and above an instruction not every other one is.
 */
export function skipsCheck(suppression: Suppression, id: SuppressedId, finding: Finding): boolean {
  const all = id.text === "all" && suppression.ids.length === 1;
  const meant = finding.codes.filter((code) => isBuildkitCheck(code) && (all || code === id.text));
  return meant.some((code) => {
    if (experimentalChecks.has(code)) return false;
    if (suppression.above === undefined) return true;
    if (notAboveInstructions.has(code)) return false;
    // It is found while BuildKit reads the later instruction, and shown at the earlier one.
    const found = code === "MultipleInstructionsDisallowed" ? (finding.related[0] ?? finding) : finding;
    return isIn(suppression, found.span.start);
  });
}

/** A comment above an instruction belongs to it: what is found in that comment is found in the instruction. */
function isIn({ scope, span }: Suppression, at: number): boolean {
  if (scope.end === scope.start) return false;
  return (at >= scope.start && at < scope.end) || (at >= span.start && at < scope.start);
}
