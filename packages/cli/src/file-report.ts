import {
  type Analysis,
  type AnyRule,
  type Finding,
  hadolintCodeOf,
  type Instruction,
  type Language,
  positionAt,
  type Problem,
  renderFinding,
  type RenderedFinding,
  renderProblem,
  type Severity,
  type SourceText,
  type Span,
} from "@plimsoll/core";
import { cliText } from "./cli-text.ts";

/** What is known of one file, in the words of one language: all that a reporter shows. */
export interface FileReport {
  /** As the user named it. */
  readonly path: string;
  /** For other programs: from the working directory, with `/`. */
  readonly projectPath: string;
  readonly source: SourceText;
  /** In the order of the file. */
  readonly instructions: readonly Pick<Instruction, "span" | "keywordSpan">[];
  /** In BuildKit's order. */
  readonly problems: readonly ReportedProblem[];
  /** In the order of the file. */
  readonly findings: readonly ReportedFinding[];
  readonly suppressed: number;
}

export interface ReportedProblem {
  readonly problem: Problem;
  readonly code: string;
  /** What hadolint calls it. */
  readonly codes: readonly string[];
  readonly message: string;
  readonly span: Span;
}

export interface ReportedFinding {
  readonly finding: Finding;
  readonly rule: AnyRule;
  /** Those of its codes that people meet most: of hadolint, ShellCheck and BuildKit. */
  readonly aliases: readonly string[];
  readonly text: RenderedFinding;
}

/** Lines and columns, 1-based; columns count UTF-16 code units; the end is exclusive. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** What a report needs of an analysis. */
export interface ReportedAnalysis extends Pick<Analysis, "problems" | "findings"> {
  readonly syntax: Pick<Analysis["syntax"], "source">;
  readonly instructions: FileReport["instructions"];
  readonly suppressed: Pick<Analysis["suppressed"], "length">;
}

export function reportFile(
  path: string,
  analysis: ReportedAnalysis,
  rules: ReadonlyMap<string, AnyRule>,
  language: Language,
  projectPath = path,
): FileReport {
  return {
    path,
    projectPath,
    instructions: analysis.instructions,
    source: analysis.syntax.source,
    problems: analysis.problems.map((problem) => ({
      problem,
      code: problem.code,
      codes: [hadolintCodeOf(problem.code)],
      message: renderProblem(problem, language),
      span: problem.span,
    })),
    findings: analysis.findings.flatMap((finding) => {
      const rule = rules.get(finding.rule);
      if (rule === undefined) return [];
      return [{ finding, rule, aliases: aliasesOf(rule, finding), text: renderText(rule, finding, language) }];
    }),
    suppressed: analysis.suppressed.length,
  };
}

/** A finding of some builds only names them. */
function renderText(rule: AnyRule, finding: Finding, language: Language): RenderedFinding {
  const text = renderFinding(rule, finding, language);
  const { builds = [] } = finding;
  return builds.length === 0 ? text : { ...text, message: cliText[language].onlyInBuilds(text.message, builds) };
}

function aliasesOf({ sources, openCodes }: AnyRule, { codes }: Finding): readonly string[] {
  if (openCodes !== undefined) return codes;
  return codes.filter((code) => sources.some(({ tool, id }) => id === code && familiarTools.has(tool)));
}

const familiarTools: ReadonlySet<AnyRule["sources"][number]["tool"]> = new Set(["hadolint", "shellcheck", "buildkit"]);

export function placeOf(source: SourceText, { start, end }: Span): Place {
  const first = positionAt(source, start);
  const last = positionAt(source, end);
  return { line: first.line + 1, column: first.character + 1, endLine: last.line + 1, endColumn: last.character + 1 };
}

/** Counts of one file, or of all. */
export interface Tally {
  readonly files: number;
  /** Files with a problem or a finding. */
  readonly filesWithFindings: number;
  /** What BuildKit refuses counts among the errors. */
  readonly errors: number;
  readonly warnings: number;
  /** Findings of the severities info and style. */
  readonly infos: number;
  /** Findings with a safe fix. */
  readonly fixable: number;
  /** Findings with a fix that only `--fix-unsafe` applies. */
  readonly unsafelyFixable: number;
  readonly suppressed: number;
  /** Findings and problems that the baseline knows. */
  readonly known: number;
  /** Entries of the baseline that nothing was found for. */
  readonly gone: number;
  /** Fixes that were applied. */
  readonly fixed: number;
  readonly filesFixed: number;
  /** By rule id and severity, as `id severity`. */
  readonly rules: Readonly<Record<string, RuleTally>>;
}

export interface RuleTally {
  readonly rule: string;
  readonly severity: Severity;
  readonly count: number;
  readonly fixable: number;
}

export const emptyTally: Tally = {
  files: 0,
  filesWithFindings: 0,
  errors: 0,
  warnings: 0,
  infos: 0,
  fixable: 0,
  unsafelyFixable: 0,
  suppressed: 0,
  known: 0,
  gone: 0,
  fixed: 0,
  filesFixed: 0,
  rules: {},
};

export function tallyOf({ problems, findings, suppressed }: FileReport): Tally {
  const count = (...severities: readonly Severity[]): number =>
    findings.filter(({ finding }) => severities.includes(finding.severity)).length;
  const withFix = (safety: "safe" | "unsafe"): number => findings.filter(({ finding }) => finding.fix?.safety === safety).length;
  return {
    ...emptyTally,
    files: 1,
    filesWithFindings: problems.length + findings.length > 0 ? 1 : 0,
    errors: problems.length + count("error"),
    warnings: count("warning"),
    infos: count("info", "style"),
    fixable: withFix("safe"),
    unsafelyFixable: withFix("unsafe"),
    suppressed,
    rules: tallyRules(findings),
  };
}

function tallyRules(findings: readonly ReportedFinding[]): Readonly<Record<string, RuleTally>> {
  const rules: Record<string, RuleTally> = {};
  for (const { finding } of findings) {
    const fixable = finding.fix?.safety === "safe" ? 1 : 0;
    addRule(rules, { rule: finding.rule, severity: finding.severity, count: 1, fixable });
  }
  return rules;
}

/** Tallies added one by one. */
export interface TallySum {
  add(tally: Tally): void;
  total(): Tally;
}

/** A sum that grows in place: a new one for every file would cost the number of rules each time. `gone` is known only when all files are: see `Baselines`. */
export function createTallySum(): TallySum {
  const { rules: _, ...zero } = emptyTally;
  const counts: Record<keyof typeof zero, number> = { ...zero };
  const rules: Record<string, { -readonly [Key in keyof RuleTally]: RuleTally[Key] }> = {};
  // The keys are those of the tally without its rules.
  const names = Object.keys(zero) as (keyof typeof zero)[];
  return {
    add(tally) {
      for (const name of names) counts[name] += tally[name];
      for (const rule of Object.values(tally.rules)) {
        const key = keyOf(rule);
        const known = rules[key];
        if (known === undefined) rules[key] = { ...rule };
        else [known.count, known.fixable] = [known.count + rule.count, known.fixable + rule.fixable];
      }
    },
    total: () => ({ ...counts, rules }),
  };
}

function keyOf({ rule, severity }: RuleTally): string {
  return `${rule} ${severity}`;
}

function addRule(rules: Record<string, RuleTally>, added: RuleTally): void {
  const known = rules[keyOf(added)];
  rules[keyOf(added)] =
    known === undefined ? added : { ...known, count: known.count + added.count, fixable: known.fixable + added.fixable };
}
