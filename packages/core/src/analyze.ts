import type { Analysis, AnalyzeInput, FactRequest, Facts } from "./analysis.ts";
import { LazyAnalysis } from "./lazy-analysis.ts";
import { rules as builtInRules } from "./rules/registry.generated.ts";
import type { AnyRule } from "./rules/rule.ts";
import type { ShellCheckScript } from "./shell/shellcheck-script.ts";

/**
 * Text and facts in, everything that is known of the file out. Does no IO and so cannot fail. What would make it more precise stands in
 * `wanted`: answer what may be answered, and call again.
 */
export function analyze(input: AnalyzeInput, rules: readonly AnyRule[] = builtInRules): Analysis {
  const analysis = new LazyAnalysis(input, rules);
  const { syntax, instructions, stages, scripts, plan, problems, findings, suppressed, crashes } = analysis;
  return {
    syntax,
    instructions,
    stages,
    scripts,
    plan,
    problems,
    findings,
    suppressed,
    crashes,
    wanted: [...wantedListing(input, stages), ...wantedAnswers(input.facts ?? {}, analysis.shellCheckScripts ?? [])],
  };
}

/** The listing is asked for only when a reachable stage copies from the build context. */
function wantedListing(input: AnalyzeInput, stages: Analysis["stages"]): readonly FactRequest[] {
  if (input.facts?.context !== undefined) return [];
  const copies = stages.stages.some((stage) =>
    stage.instructions.some(
      ({ kind, flags }) => (kind === "copy" || kind === "add") && !flags.some(({ name }) => name === "from"),
    ),
  );
  return copies ? [{ kind: "context-listing" }] : [];
}

function wantedAnswers({ shellcheck }: Facts, scripts: readonly ShellCheckScript[]): readonly FactRequest[] {
  const texts = new Set(scripts.map(({ text }) => text).filter((text) => shellcheck?.has(text) === false));
  return texts.size === 0 ? [] : [{ kind: "shellcheck", texts: [...texts] }];
}
