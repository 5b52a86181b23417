import type { Language } from "@plimsoll/core";
import { advise } from "@plimsoll/core/plan";
import type { PageAdvice } from "@plimsoll/plan-view";
import { adviceText } from "../advice/advice-text.ts";
import { viewAdvice } from "../advice/advice-view.ts";
import { plainStyle } from "../style.ts";
import { createUnifiedDiff } from "../unified-diff.ts";
import type { PlanView } from "./plan-view.ts";

/** All advice about a build, with the patches. */
export function pageAdvice({ open, planned }: PlanView, language: Language): readonly PageAdvice[] {
  const diff = createUnifiedDiff(plainStyle);
  return advise(planned).map((advice) => {
    const { line, message, caution, patches } = viewAdvice(planned, advice, open, adviceText[language]);
    return {
      line,
      message,
      caution: caution ?? null,
      diff: patches.map(({ path, before, after }) => diff(path, before, after)).join(""),
    };
  });
}
