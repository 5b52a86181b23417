import { join } from "node:path";
import type { BuildStep, ContextEntry, ContextListing } from "@plimsoll/core";
import type { ArchiveMember, PlannedBuild } from "@plimsoll/core/plan";

/**
 * The files that ADD or a tar in a RUN unpacks, by their path in the context, with what is in them as far as it can be read: their bytes decide, not their names.
 * Undefined without a context. `locate`: where a file of the context lies on disk, when that is not in its folder; undefined for one that is nowhere.
 */
export async function findArchives(
  { contextFolder }: { readonly contextFolder: string | undefined },
  { plan, facts }: PlannedBuild,
  locate?: (path: string) => Promise<string | undefined>,
): Promise<ReadonlyMap<string, readonly ArchiveMember[] | undefined> | undefined> {
  const added = facts.context === undefined ? [] : [...plan.steps.flatMap(filesOfAdd), ...filesOfTar(plan.steps, facts.context)];
  if (contextFolder === undefined || added.length === 0) return undefined;
  const { archiveKind } = await import("./archive-kind.ts");
  const archives = new Map<string, readonly ArchiveMember[] | undefined>();
  for (const path of new Set(added)) {
    const file = locate === undefined ? join(contextFolder, path) : await locate(path);
    if (file === undefined) continue;
    const kind = archiveKind(file);
    // One that cannot be read is told where its bytes are needed.
    if ("unpacks" in kind && (kind.unpacks === "yes" || kind.unpacks === "likely")) {
      const { readArchiveMembers } = await import("./archive-members.ts");
      archives.set(path, await readArchiveMembers(file));
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

/** Archives, by their names, that come near a RUN that has tar in it: by COPY, or in a mount of the context. */
function filesOfTar(steps: readonly BuildStep[], context: ContextListing): readonly string[] {
  const runs = steps.flatMap(({ instruction }) => (instruction.kind === "run" ? [instruction] : []));
  const unpacking = runs.filter(({ line, heredocs }) => heredocs.length > 0 || /\btar\b/.test(line.text));
  if (unpacking.length === 0) return [];
  const mounted = unpacking.some(({ mounts }) => mounts.some(({ type }) => type === "bind"));
  const near = mounted ? context.entries : steps.flatMap(entriesOfCopy);
  return near.flatMap(({ path, type }) => (type === "file" && archiveName.test(path) ? [path] : []));
}

const archiveName = /\.(?:tar|tgz|tbz2?|txz|tzst|tar\.(?:gz|bz2|xz|zst))$/i;

function entriesOfCopy({ instruction, selection }: BuildStep): readonly ContextEntry[] {
  if (instruction.kind !== "copy" || selection === undefined) return [];
  return selection.sources.flatMap((source) =>
    source.kind === "context" ? (source.selected?.matches ?? []).flatMap(({ entries }) => entries) : [],
  );
}
