import type { RuleInfo, Severity } from "../rules/rule.ts";
import { unreachable } from "../text/unreachable.ts";
import { experimentalChecks } from "./experimental-checks.ts";
import { hadolintSeverities } from "./hadolint-severities.ts";
import { shellCheckSeverities } from "./shellcheck-severities.ts";
import { severities, type FailOn, type ProfileName, type SeveritySetting } from "./lint-config.ts";

/**
 * The severity at which a profile runs a rule; "off" when it does not. `code` narrows a rule that stands for several checks of
 * another tool to one of them; without it the gravest counts.
 */
export function profileSeverity(profile: ProfileName, rule: RuleInfo, code?: string): SeveritySetting {
  switch (profile) {
    case "strict":
      // A rule of no profile contradicts what others ask for: it runs only where it is asked for by name.
      return rule.profiles.length === 0 ? "off" : rule.severity;
    case "recommended":
    case "beginner":
      return rule.profiles.includes(profile) ? rule.severity : "off";
    case "hadolint":
      return hadolintSeverity(rule, code);
    case "buildkit":
      return codesOf(rule, "buildkit", code).some((id) => !experimentalChecks.has(id)) ? "warning" : "off";
    default:
      return unreachable(profile);
  }
}

/** The least severity that makes a run fail, where nothing else is said: hadolint's own for its profile. */
export function profileFailOn(profile: ProfileName): FailOn {
  return profile === "hadolint" ? "info" : "warning";
}

/** hadolint runs ShellCheck too and keeps its severities. */
function hadolintSeverity(rule: RuleInfo, code: string | undefined): SeveritySetting {
  const levels = codesOf(rule, "hadolint", code).map((id) => hadolintSeverities[id] ?? rule.severity);
  // What ShellCheck itself was asked has its own word.
  const levelOf = (id: string): Severity =>
    (rule.openCodes === undefined ? shellCheckSeverities[id] : undefined) ?? rule.severity;
  levels.push(...codesOf(rule, "shellcheck", code).map(levelOf));
  return gravest(levels.filter((level) => level !== "ignore"));
}

function codesOf(rule: RuleInfo, tool: "hadolint" | "buildkit" | "shellcheck", code: string | undefined): readonly string[] {
  if (rule.openCodes?.tool === tool) return code === undefined || rule.openCodes.form.test(code) ? [code ?? tool] : [];
  const codes = rule.sources.filter((source) => source.tool === tool).map((source) => source.id);
  return code === undefined ? codes : codes.filter((id) => id === code);
}

function gravest(levels: readonly Severity[]): SeveritySetting {
  return severities.find((severity) => levels.includes(severity)) ?? "off";
}
