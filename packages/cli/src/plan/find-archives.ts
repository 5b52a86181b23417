import { join } from "node:path";
import type { BuildStep } from "@plimsoll/core";
import type { ArchiveMember, PlannedBuild } from "@plimsoll/core/plan";
import type { OpenBuild } from "./open-builds.ts";

/**
 * The files that ADD unpacks, by their path in the context, with what is in them as far as it can be read: their bytes decide, not their names.
 * Undefined without a context.
 */
export async function findArchives(
  { contextFolder }: OpenBuild,
  { plan, facts }: PlannedBuild,
): Promise<ReadonlyMap<string, readonly ArchiveMember[] | undefined> | undefined> {
  const added = facts.context === undefined ? [] : plan.steps.flatMap(filesOfAdd);
  if (contextFolder === undefined || added.length === 0) return undefined;
  const { archiveKind } = await import("@plimsoll/host/contents");
  const archives = new Map<string, readonly ArchiveMember[] | undefined>();
  for (const path of new Set(added)) {
    const kind = archiveKind(join(contextFolder, path));
    // One that cannot be read is told where its bytes are needed.
    if ("unpacks" in kind && (kind.unpacks === "yes" || kind.unpacks === "likely")) {
      const { readArchiveMembers } = await import("@plimsoll/host/compress");
      archives.set(path, await readArchiveMembers(join(contextFolder, path)));
    }
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
