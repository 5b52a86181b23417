// The part of @plimsoll/core that says what a build makes and what a change rebuilds: the linter does not load it.
export type { HealthcheckConfig, HistoryEntry, ImageConfig } from "./stages/image-config.ts";
export type { EnvVariable, ImagePlan, PlannedHistoryEntry, StepImage, TargetImage } from "./image/image-plan.ts";
export { alignSteps, type StepAlignment } from "./cache/align-steps.ts";
export { type Schedule, scheduleSteps, type StepWeight } from "./plan/schedule.ts";
export { readImageFile } from "./stages/read-image-file.ts";
export { planDockerfile, type PlanInput, type PlannedBuild } from "./plan-dockerfile.ts";
export { parseImageReference } from "./stages/image-reference.ts";
export { baseImageName, contextSource, namedContextOptions } from "./stages/named-context.ts";
export { formatPlatform, parsePlatform, type Platform } from "./stages/platform.ts";
export type { ArchiveMember } from "./sizes/copy/archive-member.ts";
export { type LayerSizeOptions, layerSizes } from "./sizes/layer-sizes.ts";
export { type Budget, type BudgetKey, budgetKeys, budgetOf, type ProjectBudget } from "./budget/budget.ts";
export { type BudgetLine, type BudgetState, isOver, judgeBudget, type Load } from "./budget/judge-budget.ts";
export { readBytes } from "./text/read-bytes.ts";
export { withTransfer } from "./sizes/layers/with-transfer.ts";
export { baseImageSize } from "./sizes/base-image-size.ts";
export type { ContentSize } from "./sizes/layers/content-size.ts";
export type { ContentGroup, ContentRole } from "./sizes/layers/content-group.ts";
export type { EntryContent, EntryOwner, LayerEntry } from "./sizes/layers/layer-entry.ts";
export type { HiddenContent, LayerSize } from "./sizes/layers/layer-size.ts";
export { aboutSize, addSizes, exactSize, rangeSize, type Size, type SizeBasis, unknownSize } from "./sizes/layers/size.ts";
export { sourceWords } from "./sizes/source-words/source-words.ts";
export { type AskedFact, createFactBook, type FactBook, type FactSource, type KnownFact } from "./sizes/facts/fact-book.ts";
export type { FactKind, FactKinds } from "./sizes/facts/fact-kinds.ts";
export { type PythonProject, type PythonRelease, type PythonTarget, readPythonKey } from "./sizes/pip/pip-facts.ts";
export { projectName } from "./sizes/pip/requirement.ts";
export { satisfiesAll, sortVersions } from "./sizes/pip/resolve-python.ts";
export { bytecodeShareOf } from "./sizes/pip/wheel-size.ts";
export { type ContextUse, contextUse } from "./plan/context-use.ts";
export type { UnreadPath } from "./context/unread-files.ts";
export { formatBytes } from "./rules/shared/format-bytes.ts";
export type { Advice, AdviceCaution, AdviceEffect, AdviceKind, AdviceReason, CheaperStep, KeptStep } from "./advice/advice.ts";
export { advise } from "./advice/advise.ts";
export type { AdviceCommit, AdviceHistory } from "./advice/advice-history.ts";
export type { FileGroup } from "./advice/file-group.ts";
export { withIgnoreLines } from "./advice/ignore-text.ts";
export { findWaste } from "./waste/find-waste.ts";
export type { Efficiency, Saving, Waste, WasteCaution, WasteKind, WastePatch, WasteRemedy, WasteReport } from "./waste/waste.ts";
export type { WasteOptions } from "./waste/waste-source.ts";
export { BuildCache, type VertexOutcome } from "./cache/build-cache.ts";
export { type RanBuild, rebuild, runBuild, stateOfStep } from "./cache/rebuild.ts";
export type { RebuildCause, RebuildReport, RebuiltStep, StepState } from "./cache/rebuild-report.ts";
export { contentsOfFacts, type SourceContents } from "./cache/source-contents.ts";
export type { ContentSource } from "./cache/vertex.ts";
export {
  type SmallestChange,
  type StepWhy,
  type WhyFiles,
  type WhyLink,
  type WhyOutside,
  type WhyReach,
  whyStep,
} from "./cache/why-step.ts";
export { type LeftOutPath, leftOutPaths } from "./plan/left-out.ts";
export type { ContextChange } from "./history/context-change.ts";
export { type ContextTracker, createContextTracker } from "./history/context-tracker.ts";
export { createReplay, replay, type Replay, type ReplayCommit, type ReplayStart } from "./history/replay.ts";
export type { ReplayCause, ReplayResult, ReplayStep } from "./history/replay-result.ts";
export { commitCodes, stepCodes } from "./history/replay-codes.ts";
