import type { RuleCrash } from "../analysis.ts";
import type { LintConfig } from "../config/lint-config.ts";
import { defaultLintConfig } from "../config/lint-config.ts";
import { ruleRuns } from "../config/severity-of.ts";
import type { Finding } from "../lint/finding.ts";
import { inOrder } from "../lint/order.ts";
import { reportSuppressions } from "../lint/report-suppressions.ts";
import { gradeFinding } from "../lint/run-rules.ts";
import { suppress } from "../lint/suppress.ts";
import type { AnyRawFinding, RuleInfo } from "../rules/rule.ts";
import { createSourceText, type SourceText } from "../text/source-text.ts";
import { readBuildFileComments } from "./comments.ts";
import type { AnyBuildFinding, AnyBuildRule, BuildRuleContext } from "./build-rule.ts";

/** A file of a run that describes builds or containers. */
export interface BuildFile {
  readonly path: string;
  readonly text: string;
  readonly config: LintConfig;
  /** Findings in Dockerfiles that stand inside of it, with their places in this file. */
  readonly inline: readonly Finding[];
}

export interface BuildFileResult {
  readonly path: string;
  readonly source: SourceText;
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Finding[];
  readonly crashes: readonly RuleCrash[];
}

/**
 * Findings of the rules about builds, file by file in the order given. `others`: the rules about Dockerfiles, which comments may name too. A
 * rule that throws loses its own findings and is told with the first file.
 */
export function lintBuilds(
  files: readonly BuildFile[],
  context: BuildRuleContext,
  rules: readonly AnyBuildRule[],
  others: readonly RuleInfo[],
): readonly BuildFileResult[] {
  const found = new Map<string, { readonly rule: AnyBuildRule; readonly raw: AnyBuildFinding }[]>();
  const crashes: RuleCrash[] = [];
  for (const rule of rules) {
    if (!files.some(({ config }) => ruleRuns(config, rule))) continue;
    try {
      for (const raw of rule.check(context)) found.set(raw.place.file, [...(found.get(raw.place.file) ?? []), { rule, raw }]);
    } catch (error) {
      crashes.push({ rule: rule.id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  }
  return files.map((file, index) => {
    const own = (found.get(file.path) ?? []).flatMap(({ rule, raw }) => gradeFinding(rule, spanned(raw), file.config));
    const crashed = index === 0 ? crashFindings(crashes, others) : [];
    return finish(file, [...own, ...file.inline, ...crashed], index === 0 ? crashes : [], rules, others);
  });
}

function spanned({ message, params, place }: AnyBuildFinding): AnyRawFinding {
  return { message, params, span: place.span };
}

function crashFindings(crashes: readonly RuleCrash[], others: readonly RuleInfo[]): readonly Finding[] {
  const rule = others.find(({ id }) => id === "internal-error");
  if (rule === undefined) return [];
  const always: LintConfig = { ...defaultLintConfig, severities: { [rule.id]: "error" } };
  return crashes.flatMap((crash) => {
    const params = { rule: crash.rule, error: crash.error.split("\n", 1)[0]! };
    return gradeFinding(rule, { message: "crashed", params, span: { start: 0, end: 0 } }, always);
  });
}

/** Comments leave findings out, and are reported themselves where they do nothing. */
function finish(
  { path, text, config }: BuildFile,
  findings: readonly Finding[],
  crashes: readonly RuleCrash[],
  rules: readonly AnyBuildRule[],
  others: readonly RuleInfo[],
): BuildFileResult {
  const source = createSourceText(text);
  if (!config.inlineSuppressions) return { path, source, findings: inOrder(findings), suppressed: [], crashes };
  const comments = readBuildFileComments(source);
  const { kept, suppressed, unused } = suppress(findings, comments.all, rules);
  const active = new Set(rules.filter((rule) => ruleRuns(config, rule)).map(({ id }) => id));
  const all = [...others, ...rules];
  const reported = reportSuppressions(source, all, { ...comments, experiments: [], checksAreErrors: false }, unused, (id) =>
    active.has(id),
  );
  const grade = (id: string, raw: readonly AnyRawFinding[]): readonly Finding[] => {
    const rule = others.find((other) => other.id === id);
    // What is not a Dockerfile is never edited.
    return rule === undefined ? [] : raw.flatMap((one) => gradeFinding(rule, { ...one, fix: undefined }, config));
  };
  const own = [...grade("unknown-suppression", reported.unknown), ...grade("unused-suppression", reported.unused)];
  return { path, source, findings: inOrder([...kept, ...own]), suppressed: inOrder(suppressed), crashes };
}
