import type { RebuildText } from "./rebuild-text.ts";
import type { ShownCause } from "./shown-cause.ts";

/** Why a step is rebuilt, in one line: of many files one is named, and of many causes the first ones. */
export function causeLine(causes: readonly ShownCause[], text: RebuildText): string {
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
