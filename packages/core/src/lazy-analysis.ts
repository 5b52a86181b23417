import type { Analysis, AnalyzeInput } from "./analysis.ts";
import type { Instruction } from "./instructions/instruction.ts";
import { readInstructions } from "./instructions/read-instructions.ts";
import { lint, type LintResult } from "./lint/lint.ts";
import type { BuildPlan } from "./plan/build-plan.ts";
import { planBuild } from "./plan/plan-build.ts";
import { rules as builtInRules } from "./rules/registry.generated.ts";
import type { AnyRule } from "./rules/rule.ts";
import { type RunScript, runScripts } from "./shell/run-scripts.ts";
import { type ShellCheckScript, shellCheckScripts } from "./shell/shellcheck-script.ts";
import { buildStageGraph } from "./stages/build-stage-graph.ts";
import type { StageGraph } from "./stages/stage-graph.ts";
import { parseSyntax } from "./syntax/parse-syntax.ts";
import type { Problem } from "./syntax/problem.ts";
import type { SyntaxTree } from "./syntax/syntax-tree.ts";

/**
 * The pipeline over one text, each layer computed when it is first read and then kept: an editor that asks for the outline does not wait
 * for the rules. Nothing in it changes once it was read.
 */
export class LazyAnalysis {
  readonly input: AnalyzeInput;
  private readonly rules: readonly AnyRule[];
  private parsed: SyntaxTree | undefined;
  private read: { readonly instructions: readonly Instruction[]; readonly problems: readonly Problem[] } | undefined;
  private graph: StageGraph | undefined;
  private run: readonly RunScript[] | undefined;
  private planned: BuildPlan | undefined;
  private asked: readonly ShellCheckScript[] | undefined;
  private linted: LintResult | undefined;

  constructor(input: AnalyzeInput, rules: readonly AnyRule[] = builtInRules) {
    this.input = input;
    this.rules = rules;
  }

  get text(): string {
    return this.input.text;
  }

  get syntax(): SyntaxTree {
    return (this.parsed ??= parseSyntax(this.input.text));
  }

  get instructions(): readonly Instruction[] {
    return this.readAll().instructions;
  }

  /** What BuildKit refuses, in the order in which it would say so. */
  get problems(): readonly Problem[] {
    return this.readAll().problems;
  }

  get stages(): StageGraph {
    const images = { known: this.input.facts?.images ?? {}, assumeEmpty: false };
    return (this.graph ??= buildStageGraph(this.instructions, this.input.build ?? {}, this.syntax.directives.escape, images));
  }

  get scripts(): readonly RunScript[] {
    return (this.run ??= runScripts(this.stages));
  }

  get plan(): BuildPlan {
    return (this.planned ??= planBuild(this.stages, this.input.facts ?? {}));
  }

  /** What ShellCheck is to be asked; undefined when it cannot be. */
  get shellCheckScripts(): readonly ShellCheckScript[] | undefined {
    if (this.input.facts?.shellcheck === undefined) return undefined;
    const asHadolint = this.input.config.profile === "hadolint";
    return (this.asked ??= shellCheckScripts(this.stages, this.scripts, { asHadolint }));
  }

  get findings(): Analysis["findings"] {
    return this.lintAll().findings;
  }

  /** Findings that a comment in the file suppresses. */
  get suppressed(): Analysis["suppressed"] {
    return this.lintAll().suppressed;
  }

  get crashes(): Analysis["crashes"] {
    return this.lintAll().crashes;
  }

  private readAll(): { readonly instructions: readonly Instruction[]; readonly problems: readonly Problem[] } {
    return (this.read ??= readInstructions(this.syntax));
  }

  private lintAll(): LintResult {
    if (this.linted !== undefined) return this.linted;
    const { syntax, instructions, stages, scripts, plan } = this;
    const answers = this.input.facts?.shellcheck;
    const shellcheck = this.shellCheckScripts?.map((script) => ({ script, comments: answers?.get(script.text) ?? [] }));
    this.linted = lint(this.rules, { syntax, instructions, stages, scripts, shellcheck, plan }, this.input.config);
    return this.linted;
  }
}
