import { join } from "node:path";
import type { BuildStep } from "@plimsoll/core";
import type { PlannedBuild } from "@plimsoll/core/plan";
import type { OpenBuild } from "./open-builds.ts";

/** Paths in the context of the files that ADD unpacks: what is in them decides, and so they are looked into. Undefined without a context. */
export async function findArchives(
  { contextFolder }: OpenBuild,
  { plan, facts }: PlannedBuild,
): Promise<ReadonlySet<string> | undefined> {
  const added = facts.context === undefined ? [] : plan.steps.flatMap(filesOfAdd);
  if (contextFolder === undefined || added.length === 0) return undefined;
  const { archiveKind } = await import("@plimsoll/host/contents");
  const archives = new Set<string>();
  for (const path of new Set(added)) {
    const kind = archiveKind(join(contextFolder, path));
    // One that cannot be read is told where its bytes are needed.
    if ("unpacks" in kind && (kind.unpacks === "yes" || kind.unpacks === "likely")) archives.add(path);
  }
  return archives;
}

/** Only what is named itself is unpacked, and not what lies in a folder. */
function filesOfAdd({ instruction, selection }: BuildStep): readonly string[] {
  if (instruction.kind !== "add" || selection === undefined) return [];
  return selection.sources.flatMap((source) => {
    const matches = source.kind === "context" ? (source.selected?.matches ?? []) : [];
    return matches.flatMap(({ directory, resolved }) => (directory ? [] : [resolved]));
  });
}
