import type { StepState } from "@plimsoll/core/plan";
import type { CauseText } from "./cause-text.ts";
import type { ShownCause } from "./shown-cause.ts";

/**
 * Why a step is rebuilt, in one line: of many files one is named, and of many causes the first ones. What may rebuild it as well tells nothing when
 * it is rebuilt for sure.
 */
export function causeLine(
  { state, causes: all }: { readonly state: StepState; readonly causes: readonly ShownCause[] },
  text: CauseText,
): string {
  const sure = all.filter(({ kind }) => kind !== "output-differs?");
  const causes = state === "rebuilt" && sure.length > 0 ? sure : all;
  const files = causes.filter(({ kind }) => kind === "file");
  const shown = causes.filter((cause) => cause.kind !== "file" || cause === files[0]);
  const words = shown.slice(0, mostCauses).map((cause) => {
    const more = cause === files[0] && files.length > 1 ? text.moreFiles(files.length - 1) : "";
    return text.cause(cause) + more;
  });
  const rest = shown.length - words.length;
  return [...words, ...(rest === 0 ? [] : [text.moreCauses(rest)])].join(", ");
}

const mostCauses = 3;
