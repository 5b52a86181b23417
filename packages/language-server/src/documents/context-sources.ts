import { hasWildcards } from "@plimsoll/core/editor";
import type { Snapshot } from "./snapshot.ts";

/** So many are enough to tell where a build takes its files from. */
const most = 40;

/**
 * What COPY and ADD take from the build context by a plain path, relative to its root, each once: it tells which of several folders the
 * context may be.
 */
export function contextSources({ analysis }: Pick<Snapshot, "analysis">): readonly string[] {
  const found = new Set<string>();
  for (const { selection } of analysis.plan.steps) {
    for (const source of selection?.sources ?? []) {
      if (source.kind !== "context" || hasWildcards(source.pattern)) continue;
      const path = source.pattern
        .split("/")
        .filter((part) => part !== "" && part !== ".")
        .join("/");
      if (path !== "" && !path.includes("..")) found.add(path);
      if (found.size === most) return [...found];
    }
  }
  return [...found];
}
