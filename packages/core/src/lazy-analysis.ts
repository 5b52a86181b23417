import type { Analysis, AnalyzeInput } from "./analysis.ts";
import type { Instruction } from "./instructions/instruction.ts";
import { type ReadInstructions, readInstructions } from "./instructions/read-instructions.ts";
import { lint, type LintResult } from "./lint/lint.ts";
import type { BuildPlan } from "./plan/build-plan.ts";
import { planBuild } from "./plan/plan-build.ts";
import { rules as builtInRules } from "./rules/registry.generated.ts";
import { OutdatedAnalysis } from "./reading/outdated-analysis.ts";
import type { Reading } from "./reading/reading.ts";
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
 * for the rules. Nothing in it changes once it was read, but for one thing: analyses of the versions of one file may share a `Reading`, and then each holds
 * until the next one reads its text. After that it throws `OutdatedAnalysis`.
 */
export class LazyAnalysis {
  readonly input: AnalyzeInput;
  private readonly rules: readonly AnyRule[];
  private readonly reading: Reading | undefined;
  private readonly version: number;
  private parsed: SyntaxTree | undefined;
  private read: ReadInstructions | undefined;
  private graph: StageGraph | undefined;
  private run: readonly RunScript[] | undefined;
  private planned: BuildPlan | undefined;
  private asked: readonly ShellCheckScript[] | undefined;
  private linted: LintResult | undefined;

  constructor(input: AnalyzeInput, rules: readonly AnyRule[] = builtInRules, reading?: Reading) {
    this.input = input;
    this.rules = rules;
    this.reading = reading;
    this.version = reading?.nextVersion() ?? 0;
  }

  /** The same, read from its text alone: it holds whatever is read of later versions. */
  alone(): LazyAnalysis {
    return new LazyAnalysis(this.input, this.rules);
  }

  get text(): string {
    return this.input.text;
  }

  get syntax(): SyntaxTree {
    if (this.parsed === undefined) {
      this.parsed = this.reading?.syntax(this.input.text, this.version) ?? parseSyntax(this.input.text);
    } else if (this.reading?.isNow(this.parsed) === false) {
      throw new OutdatedAnalysis();
    }
    return this.parsed;
  }

  get instructions(): readonly Instruction[] {
    return this.readAll().instructions;
  }

  /** What BuildKit refuses, in the order in which it would say so. */
  get problems(): readonly Problem[] {
    return this.readAll().problems;
  }

  get stages(): StageGraph {
    const { instructions, syntax } = this;
    const images = { known: this.input.facts?.images ?? {}, assumeEmpty: false };
    return (this.graph ??= buildStageGraph(instructions, this.input.build ?? {}, syntax.directives.escape, images));
  }

  get scripts(): readonly RunScript[] {
    const { stages } = this;
    return (this.run ??= runScripts(stages, this.reading?.scripts));
  }

  get plan(): BuildPlan {
    const { stages } = this;
    return (this.planned ??= planBuild(stages, this.input.facts ?? {}));
  }

  /** What ShellCheck is to be asked; undefined when it cannot be. */
  get shellCheckScripts(): readonly ShellCheckScript[] | undefined {
    if (this.input.facts?.shellcheck === undefined) return undefined;
    const { stages, scripts } = this;
    const asHadolint = this.input.config.profile === "hadolint";
    return (this.asked ??= shellCheckScripts(stages, scripts, { asHadolint }));
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

  private readAll(): ReadInstructions {
    const { syntax } = this;
    return (this.read ??= this.reading?.instructions() ?? readInstructions(syntax));
  }

  private lintAll(): LintResult {
    const { syntax, instructions, stages, scripts, plan } = this;
    if (this.linted !== undefined) return this.linted;
    const answers = this.input.facts?.shellcheck;
    const shellcheck = this.shellCheckScripts?.map((script) => ({ script, comments: answers?.get(script.text) ?? [] }));
    this.linted = lint(this.rules, { syntax, instructions, stages, scripts, shellcheck, plan }, this.input.config);
    return this.linted;
  }
}
