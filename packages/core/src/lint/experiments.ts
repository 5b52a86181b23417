import { experimentalChecks } from "../config/experimental-checks.ts";
import type { LintConfig } from "../config/lint-config.ts";
import type { AnyRule } from "../rules/rule.ts";
import type { Finding } from "./finding.ts";
import type { Experiment } from "./suppression.ts";

/** The config with the experimental checks that a `# check=experimental=` asks for. Only the profile of BuildKit itself obeys it. */
export function withExperiments(config: LintConfig, rules: readonly AnyRule[], experiments: readonly Experiment[]): LintConfig {
  if (config.profile !== "buildkit" || experiments.length === 0) return config;
  const asked = rules.filter((rule) => experimentOf(rule.sources.map(({ id }) => id)) !== undefined);
  const added = Object.fromEntries(asked.map(({ id }) => [id, "warning" as const]));
  return { ...config, severities: { ...added, ...config.severities } };
}

/** Whether a finding was asked for: by the config itself, or by an experiment that reaches it. */
export function isAskedFor(finding: Finding, config: LintConfig, experiments: readonly Experiment[]): boolean {
  const check = experimentOf(finding.codes);
  if (check === undefined || config.severities[finding.rule] !== undefined || config.only !== undefined) return true;
  return experiments.some(({ scope, names }) => {
    const { start } = finding.span;
    if (names !== "all" && !names.some(({ text }) => text === check)) return false;
    return start >= scope.start && start < scope.end;
  });
}

function experimentOf(codes: readonly string[]): string | undefined {
  return codes.find((code) => experimentalChecks.has(code));
}
