import {
  type AnyRule,
  type Finding,
  hadolintCodeOf,
  type Language,
  type Problem,
  renderFinding,
  renderProblem,
  type Severity,
} from "@plimsoll/core";
import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from "vscode-languageserver";
import type { Snapshot } from "../documents/snapshot.ts";
import { deprecatedRules, unnecessaryRules } from "./rule-tags.ts";

/** What `data` of a diagnostic carries: enough to find its finding again in the same text. */
export interface DiagnosticData {
  /** Id of the rule; undefined for what BuildKit refuses. */
  readonly rule?: string;
  /** Ids of the same check in other tools. */
  readonly codes: readonly string[];
  /** How safe its fix is; undefined without one. */
  readonly fix?: "safe" | "unsafe";
}

export interface ToDiagnosticOptions {
  readonly language: Language;
  /** Address of the page of a rule; undefined where there is none. */
  readonly pageOf: (rule: string) => string | undefined;
  /** Whether the client shows related places, and which tags. */
  readonly related: boolean;
  readonly tags: ReadonlySet<DiagnosticTag>;
}

/** A finding as the protocol has it. `rule` is the one that found it. */
export function toDiagnostic(
  snapshot: Snapshot,
  finding: Finding,
  rule: Pick<AnyRule, "text">,
  { language, pageOf, related: showsRelated, tags: known }: ToDiagnosticOptions,
): Diagnostic {
  const { message, related } = renderFinding(rule, finding, language);
  const href = pageOf(finding.rule);
  const tags = tagsOf(finding.rule).filter((tag) => known.has(tag));
  const data: DiagnosticData = {
    rule: finding.rule,
    codes: finding.codes,
    ...(finding.fix === undefined ? {} : { fix: finding.fix.safety }),
  };
  const relatedInformation = finding.related.map(({ span }, index) => ({
    location: { uri: snapshot.uri, range: snapshot.rangeOf(span) },
    message: related[index] ?? "",
  }));
  return {
    range: snapshot.rangeOf(finding.span),
    severity: severityOf[finding.severity],
    code: finding.rule,
    ...(href === undefined ? {} : { codeDescription: { href } }),
    source: "plimsoll",
    message,
    ...(tags.length === 0 ? {} : { tags }),
    ...(showsRelated && relatedInformation.length > 0 ? { relatedInformation } : {}),
    data,
  };
}

/** What BuildKit would refuse. */
export function problemToDiagnostic(snapshot: Snapshot, problem: Problem, { language }: ToDiagnosticOptions): Diagnostic {
  const data: DiagnosticData = { codes: [hadolintCodeOf(problem.code)] };
  return {
    range: snapshot.rangeOf(problem.span),
    severity: DiagnosticSeverity.Error,
    code: problem.code,
    source: "plimsoll",
    message: renderProblem(problem, language),
    data,
  };
}

function tagsOf(rule: string): readonly DiagnosticTag[] {
  if (unnecessaryRules.has(rule)) return [DiagnosticTag.Unnecessary];
  return deprecatedRules.has(rule) ? [DiagnosticTag.Deprecated] : [];
}

const severityOf: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  style: DiagnosticSeverity.Hint,
};
