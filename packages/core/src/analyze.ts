import type { Analysis, AnalyzeInput, FactRequest, Facts } from "./analysis.ts";
import { readInstructions } from "./instructions/read-instructions.ts";
import { lint } from "./lint/lint.ts";
import { planBuild } from "./plan/plan-build.ts";
import { rules as builtInRules } from "./rules/registry.generated.ts";
import type { AnyRule } from "./rules/rule.ts";
import { runScripts } from "./shell/run-scripts.ts";
import { shellCheckScripts, type ShellCheckScript } from "./shell/shellcheck-script.ts";
import { buildStageGraph } from "./stages/build-stage-graph.ts";
import { parseSyntax } from "./syntax/parse-syntax.ts";

/**
 * Text and facts in, everything that is known of the file out. Does no IO and so cannot fail. What would make it more precise stands in
 * `wanted`: answer what may be answered, and call again.
 */
export function analyze(input: AnalyzeInput, rules: readonly AnyRule[] = builtInRules): Analysis {
  const syntax = parseSyntax(input.text);
  const { instructions, problems } = readInstructions(syntax);
  const facts = input.facts ?? {};
  const images = { known: facts.images ?? {}, assumeEmpty: false };
  const stages = buildStageGraph(instructions, input.build ?? {}, syntax.directives.escape, images);
  const scripts = runScripts(stages);
  const plan = planBuild(stages, facts);
  const asHadolint = input.config.profile === "hadolint";
  const asked = facts.shellcheck === undefined ? undefined : shellCheckScripts(stages, scripts, { asHadolint });
  const shellcheck = asked?.map((script) => ({ script, comments: facts.shellcheck?.get(script.text) ?? [] }));
  const context = { syntax, instructions, stages, scripts, shellcheck, plan };
  const { findings, suppressed, crashes } = lint(rules, context, input.config);
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
    wanted: [...wantedListing(input, stages), ...wantedAnswers(facts, asked ?? [])],
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
