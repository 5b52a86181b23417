import type { Language } from "@plimsoll/core";
import { advise, type AdviceCommit, type PlannedBuild } from "@plimsoll/core/plan";
import type { ContextListing } from "@plimsoll/core";
import { adviceText } from "./advice-text.ts";
import { type AdvisedFile, type AdviceView, viewAdvice } from "./advice-view.ts";

/** What `plan` advises: without a history each kind of file in the context is taken to change once, alone. */
export function adviceForPlan(build: PlannedBuild, file: AdvisedFile, language: Language): readonly AdviceView[] {
  return advise(build).map((advice) => viewAdvice(build, advice, file, adviceText[language]));
}

export interface AdviceEvidence {
  /** Files of the context right before the first commit. */
  readonly start: { readonly listing: ContextListing };
  /** Oldest first. */
  readonly commits: readonly AdviceCommit[];
}

/** What `history` advises: replayed over real commits. `build` is today's. */
export function adviceForHistory(
  build: PlannedBuild,
  evidence: AdviceEvidence,
  file: AdvisedFile,
  language: Language,
): readonly AdviceView[] {
  const history = { start: evidence.start.listing, commits: evidence.commits };
  return advise(build, history).map((advice) => viewAdvice(build, advice, file, adviceText[language]));
}
