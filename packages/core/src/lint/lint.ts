import type { RuleCrash } from "../analysis.ts";
import { defaultLintConfig, type LintConfig } from "../config/lint-config.ts";
import type { AnyRawFinding, AnyRule, RuleContext } from "../rules/rule.ts";
import { isBuildkitCheck } from "./buildkit-check.ts";
import { isAskedFor, withExperiments } from "./experiments.ts";
import type { Finding } from "./finding.ts";
import { inOrder } from "./order.ts";
import { readSuppressions } from "./read-suppressions.ts";
import { reportSuppressions } from "./report-suppressions.ts";
import { gradeFinding, runRules } from "./run-rules.ts";
import { withoutEchoes } from "./echoes.ts";
import { selectRules, type SelectedRule } from "./select.ts";
import { suppress } from "./suppress.ts";
import type { Suppressions } from "./suppression.ts";

export interface LintResult {
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Finding[];
  readonly crashes: readonly RuleCrash[];
}

/** The build argument that takes the place of the `# check=` at the top of a file. */
const checkArgument = "BUILDKIT_DOCKERFILE_CHECK";

/** select → run → suppress → report the suppressions themselves → order. */
export function lint(
  rules: readonly AnyRule[],
  context: Omit<RuleContext, "options" | "runtimes">,
  given: LintConfig,
): LintResult {
  const argument = context.stages.options.buildArgs?.[checkArgument];
  const suppressions = readSuppressions(context.syntax, context.instructions, argument);
  const experiments = given.inlineSuppressions ? suppressions.experiments : [];
  const config = withExperiments(given, rules, experiments);
  const selected = selectRules(rules, config);
  const { findings: found, crashes } = runRules(selected, context, config);
  const findings = context.shellcheck === undefined ? found : withoutEchoes(found);
  const wanted = config === given ? findings : findings.filter((finding) => isAskedFor(finding, given, experiments));
  const all = [...wanted, ...crashFindings(rules, crashes)];
  const graded = suppressions.checksAreErrors ? checksAsErrors(all) : all;
  if (!config.inlineSuppressions) return { findings: inOrder(graded), suppressed: [], crashes };
  if (!hasComments(suppressions)) return { findings: inOrder(graded), suppressed: [], crashes };
  const { kept, suppressed, unused } = suppress(graded, suppressions.all, rules);
  // A rule that waits for settings (the registries to trust, the labels to ask for) has not looked for anything without them.
  const asked = selected.filter(({ rule }) => rule.openCodes === undefined || context.shellcheck !== undefined);
  const looked = asked.filter(({ rule }) => rule.options === undefined || config.options[rule.id] !== undefined);
  const active = new Set(looked.map(({ rule }) => rule.id));
  const reports = reportSuppressions(context.syntax.source, rules, suppressions, unused, (rule) => active.has(rule));
  const ownFindings = [
    ...gradeAll(selected, "unknown-suppression", reports.unknown, config),
    ...gradeAll(selected, "unused-suppression", reports.unused, config),
  ];
  return { findings: inOrder([...kept, ...ownFindings]), suppressed: inOrder(suppressed), crashes };
}

/** Most files have no comment for a linter. */
function hasComments({ all, bad, experiments }: Suppressions): boolean {
  return all.length + bad.length + experiments.length > 0;
}

function gradeAll(
  selected: readonly SelectedRule[],
  id: string,
  raw: readonly AnyRawFinding[],
  config: LintConfig,
): readonly Finding[] {
  const own = selected.find(({ rule }) => rule.id === id);
  return own === undefined ? [] : raw.flatMap((finding) => gradeFinding(own.rule, finding, config));
}

/** A rule that throws is always told, whatever is selected. */
function crashFindings(rules: readonly AnyRule[], crashes: readonly RuleCrash[]): readonly Finding[] {
  const rule = crashes.length === 0 ? undefined : rules.find((candidate) => candidate.id === "internal-error");
  if (rule === undefined) return [];
  const always: LintConfig = { ...defaultLintConfig, severities: { [rule.id]: "error" } };
  return crashes.flatMap((crash) => {
    const params = { rule: crash.rule, error: crash.error.split("\n", 1)[0]! };
    const [plugin = "", own] = crash.rule.split("/");
    const raw = own === undefined ? { message: "crashed", params } : { message: "crashed-plugin", params: { ...params, plugin } };
    return gradeFinding(rule, { ...raw, span: { start: 0, end: 0 } }, always);
  });
}

/** `# check=error=true` is about BuildKit's checks. */
function checksAsErrors(findings: readonly Finding[]): readonly Finding[] {
  return findings.map((finding) => (finding.codes.some(isBuildkitCheck) ? { ...finding, severity: "error" } : finding));
}
