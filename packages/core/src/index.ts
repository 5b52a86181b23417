// The public face of @plimsoll/core. Nothing here does IO; nothing heavy is loaded (the config schema is "@plimsoll/core/config").
export { analyze } from "./analyze.ts";
export type { Analysis, AnalyzeInput, BaseImage, FactRequest, Facts, RuleCrash } from "./analysis.ts";
export {
  defaultLintConfig,
  type FailOn,
  type LintConfig,
  type ProfileName,
  profileNames,
  severities,
  type SeveritySetting,
} from "./config/lint-config.ts";
export { profileSeverity } from "./config/profiles.ts";
export { readCommandLineSettings } from "./config/command-line-settings.ts";
export { resolveLintConfig } from "./config/resolve-lint-config.ts";
export { createRuleIndex, type RuleIndex } from "./config/rule-index.ts";
export type { ContextSummary, LargeFile } from "./context/context-summary.ts";
export type { ContextEntry, ContextListing, IgnoreFile } from "./context/context-listing.ts";
export { type Engine, engineFiles, engineNames } from "./context/engine.ts";
export { type IgnoreProblem, type IgnoreRules, isIgnored, readIgnoreFile } from "./context/ignore-file.ts";
export { type DirectoryMatch, matchDirectory, type PatternList, passesOver, rootMatch } from "./context/pattern-list.ts";
export type { SelectedPaths, SelectionOutcome, SourceMatch } from "./context/select-sources.ts";
export { type AppliedFix, type FixOptions, type FixResult, fixText } from "./fix/fix-text.ts";
export * from "./instructions/instruction.ts";
export { readInstructions, withTriggers } from "./instructions/read-instructions.ts";
export {
  type MountKey,
  type MountKeySyntax,
  mountTable,
  type MountType,
  mountTypeTexts,
  type MountValue,
} from "./instructions/mount-table.ts";
export {
  type BilingualText,
  cacheSharingModes,
  type FlagSyntax,
  mountTypes,
  networkModes,
  securityModes,
  syntaxTable,
  type ValueGrammar,
} from "./instructions/syntax-table.ts";
export type { Word } from "./instructions/word.ts";
export { LazyAnalysis } from "./lazy-analysis.ts";
export type { Finding, RelatedPlace } from "./lint/finding.ts";
export { hadolintCodeOf } from "./lint/problem-alias.ts";
export { renderProblem } from "./lint/problem-text.ts";
export { type RenderedFinding, renderFinding } from "./lint/render.ts";
export type {
  ShellCheckAnswers,
  ShellCheckComment,
  ShellCheckLevel,
  ShellCheckRange,
  ShellCheckReplacement,
} from "./shell/shellcheck-comment.ts";
export type { BuildPlan, BuildStep, ContextSource, SelectedSource, SourceSelection } from "./plan/build-plan.ts";
export type { StageState, StateValue } from "./plan/stage-state.ts";
export { rules } from "./rules/registry.generated.ts";
export { type Runtime } from "./data/runtime.ts";
export { buildRuleFacts } from "./rules-for-builds/facts.generated.ts";
export {
  type AnyRule,
  type BilingualRuleText,
  type Category,
  defineRule,
  defineText,
  type FixProposal,
  type Needs,
  type Rule,
  type RuleExample,
  type RuleInfo,
  type RuleSource,
  type RuleStatus,
  type Severity,
} from "./rules/rule.ts";
export { buildStageGraph } from "./stages/build-stage-graph.ts";
export type { BuildOptions, Stage, StageGraph } from "./stages/stage-graph.ts";
export { isDockerfileName } from "./syntax/dockerfile-name.ts";
export { parseSyntax } from "./syntax/parse-syntax.ts";
export type { Problem } from "./syntax/problem.ts";
export { type Comment, printTree, type RawInstruction, type SyntaxTree } from "./syntax/syntax-tree.ts";
export { applyEdits, editsConflict, type TextEdit } from "./text/edit.ts";
export { type Language, languages } from "./text/language.ts";
export { maskCredentials } from "./text/mask-credentials.ts";
export { createSourceText, lineAt, lineEnd, lineText, type Position, positionAt, type SourceText } from "./text/source-text.ts";
export type { Span } from "./text/span.ts";
export { suggest } from "./text/suggest.ts";
export { type ContextIndex, indexContext } from "./context/context-index.ts";
export { type LogicalText, toSourceOffset } from "./syntax/logical-text.ts";
export { type Keyword, keywords, toKeyword } from "./syntax/keywords.ts";
export { proxyVariables } from "./shell/known-variables.ts";
export { unreachable } from "./text/unreachable.ts";
export type { Scope, Variable } from "./stages/scope.ts";
