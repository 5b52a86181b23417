import type { Category, Severity } from "@plimsoll/core";
import { fingerprintName, fingerprintsOf } from "@plimsoll/core/fingerprint";
import { type FileReport, type Place, placeOf, type ReportedFinding } from "../file-report.ts";

/** The rule of what BuildKit refuses, in every format that asks for one. */
export const syntaxRule = "syntax";

/** A finding or a problem, as formats for other programs have them: those know one kind of thing only. */
export interface Result {
  /** `syntaxRule` for what BuildKit refuses. */
  readonly rule: string;
  /** What BuildKit refuses: the kind of the problem. */
  readonly problem: string | undefined;
  readonly codes: readonly string[];
  readonly severity: Severity;
  readonly category: Category;
  readonly message: string;
  readonly place: Place;
  /** Undefined for what BuildKit refuses. */
  readonly found: ReportedFinding | undefined;
}

/** All of a file, in its order. */
export function resultsOf({ source, problems, findings }: FileReport): readonly Result[] {
  const results = [
    ...problems.map(({ code, codes, message, span }): Result => {
      const place = placeOf(source, span);
      return { ...syntaxError, problem: code, codes, message, place };
    }),
    ...findings.map((found): Result => {
      const { rule, codes, severity, category, span } = found.finding;
      const place = placeOf(source, span);
      return { rule, problem: undefined, codes, severity, category, message: found.text.message, place, found };
    }),
  ];
  return results.sort(({ place: a }, { place: b }) => a.line - b.line || a.column - b.column);
}

const syntaxError = { rule: syntaxRule, severity: "error", category: "correctness", found: undefined } as const;

/** The fingerprints of `resultsOf`, in its order. */
export function resultFingerprints(report: FileReport, results: readonly Result[]): readonly string[] {
  const { source, instructions, projectPath: path } = report;
  const marks = results.map(({ problem, place, found }) => {
    const name = found === undefined ? `${syntaxRule}/${problem}` : fingerprintName(found.finding, found.rule.sources);
    const start = (source.lineStarts[place.line - 1] ?? 0) + place.column - 1;
    return { name, span: { start, end: (source.lineStarts[place.endLine - 1] ?? 0) + place.endColumn - 1 } };
  });
  return fingerprintsOf(marks, { path, source, instructions });
}
