export { type LessonBlock, type LessonPage, renderLessonPage } from "./lesson-page.ts";
export { type PageExtras, planPageBuild } from "./page-of-plan.ts";
export { renderPlanPage } from "./render-plan-page.ts";
export type {
  PageAdvice,
  PageBase,
  PageBudget,
  PageContent,
  PageContext,
  PageFact,
  PageFile,
  PageHistory,
  PageLayer,
  PageLink,
  PageRebuild,
  PageStage,
  PageStep,
  PageTotals,
  PageWaste,
  PlanPageBuild,
  PlanPageData,
} from "./plan-page-data.ts";
