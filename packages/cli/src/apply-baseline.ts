import type { Analysis, AnyRule, Finding } from "@plimsoll/core";
import type { BaselineEntry } from "@plimsoll/core/config";
import { fingerprintName, fingerprintsOf, type Mark, withoutLayout } from "@plimsoll/core/fingerprint";

/** What a baseline says of one file. Plain data, since it may go to another thread. */
export interface FileBaseline {
  /** As the baseline names the file. */
  readonly path: string;
  /** Fingerprints of what is known. */
  readonly known: readonly string[];
  /** Whether everything that is found is to be written into the baseline. */
  readonly write: boolean;
}

/** An analysis without what the baseline knows. */
export interface BaselinedAnalysis {
  readonly analysis: Analysis;
  /** Fingerprints of what was found and is known. */
  readonly known: readonly string[];
  /** All that was found, where it is to be written. */
  readonly entries: readonly BaselineEntry[];
}

/** Takes out what is known. A bug of ours (`internal-error`) never is. */
export function applyBaseline(
  analysis: Analysis,
  baseline: FileBaseline,
  rules: ReadonlyMap<string, AnyRule>,
): BaselinedAnalysis {
  const { source } = analysis.syntax;
  const findings = analysis.findings.filter(({ rule }) => rule !== "internal-error");
  const problemMarks = analysis.problems.map((problem): Mark => ({ name: `syntax/${problem.code}`, span: problem.span }));
  const marks = [...problemMarks, ...findings.map((finding) => ({ name: nameOf(finding, rules), span: finding.span }))];
  const fingerprints = fingerprintsOf(marks, { path: baseline.path, source, instructions: analysis.instructions });
  if (baseline.write) {
    const entries = marks.map(({ span }, index) => {
      const finding = findings[index - problemMarks.length];
      // A second copy of a secret is one more to be found.
      const text = finding?.category === "security" ? "" : shorten(withoutLayout(source.text, span));
      return { rule: finding?.rule ?? "syntax", text, fingerprint: fingerprints[index] ?? "" };
    });
    return { analysis: { ...analysis, findings: [], problems: [] }, known: [], entries };
  }
  const known = new Set(baseline.known);
  const isNew = (index: number): boolean => !known.has(fingerprints[index] ?? "");
  const places = new Map(findings.map((finding, index) => [finding, index + problemMarks.length]));
  const kept = {
    ...analysis,
    problems: analysis.problems.filter((_, index) => isNew(index)),
    findings: analysis.findings.filter((finding) => isNew(places.get(finding) ?? -1)),
  };
  return { analysis: kept, known: fingerprints.filter((fingerprint) => known.has(fingerprint)), entries: [] };
}

function nameOf(finding: Finding, rules: ReadonlyMap<string, AnyRule>): string {
  return fingerprintName(finding, rules.get(finding.rule)?.sources ?? []);
}

const textLimit = 80;

function shorten(text: string): string {
  const letters = [...text];
  return letters.length <= textLimit ? text : `${letters.slice(0, textLimit - 1).join("")}…`;
}
