import {
  type AnyRule,
  type Finding,
  type Language,
  type Problem,
  renderFinding,
  renderProblem,
  type Severity,
} from "@plimsoll/core";
import { type Diagnostic, DiagnosticSeverity } from "vscode-languageserver";
import type { Snapshot } from "../documents/snapshot.ts";

/** A finding as the protocol has it. `rule` is the one that found it. */
export function toDiagnostic(snapshot: Snapshot, finding: Finding, rule: Pick<AnyRule, "text">, language: Language): Diagnostic {
  const { message, related } = renderFinding(rule, finding, language);
  return {
    range: snapshot.rangeOf(finding.span),
    severity: severityOf[finding.severity],
    code: finding.rule,
    source: "plimsoll",
    message,
    ...(related.length === 0
      ? {}
      : {
          relatedInformation: finding.related.map(({ span }, index) => ({
            location: { uri: snapshot.uri, range: snapshot.rangeOf(span) },
            message: related[index]!,
          })),
        }),
  };
}

/** What BuildKit would refuse. */
export function problemToDiagnostic(snapshot: Snapshot, problem: Problem, language: Language): Diagnostic {
  return {
    range: snapshot.rangeOf(problem.span),
    severity: DiagnosticSeverity.Error,
    source: "plimsoll",
    message: renderProblem(problem, language),
  };
}

const severityOf: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  style: DiagnosticSeverity.Hint,
};
