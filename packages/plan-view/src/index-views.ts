// The part of @plimsoll/plan-view that every report of a plan needs, in whatever form: it does not load the page.
export { causeLine } from "./cause-line.ts";
export { type CauseText, causeText } from "./cause-text.ts";
export { englishCauseText } from "./cause-text-en.ts";
export { koreanCauseText } from "./cause-text-ko.ts";
export { type GraphLink, linksOf } from "./graph-links.ts";
export { type ImageBottom, imageBottom, imageTotals } from "./plan-totals.ts";
export { englishRemark } from "./remark-text-en.ts";
export { koreanRemark } from "./remark-text-ko.ts";
export { lineOfStep, showCause, type ShownCause } from "./shown-cause.ts";
export { instructionText, type ShownBuild, type ShownPlan, type StageView, type StepView, viewPlan } from "./shown-plan.ts";
export { likelyText, sizeText } from "./size-text.ts";
export { stageName } from "./stage-name.ts";
export { isFailure, type StepRemark, stepRemarks } from "./step-remarks.ts";
