import type { Language } from "@plimsoll/core";
import type { FactSource, LayerSize, PlannedBuild } from "@plimsoll/core/plan";
import { describeReadFailure } from "@plimsoll/host";
import {
  contextTexts,
  createFactStore,
  type FactStore,
  type GivenIndexFailure,
  type OnlineSizing,
  readGivenIndexes,
  sizeBuild,
  userCacheFolder,
} from "@plimsoll/host/sizes";
import type { Note } from "../note.ts";
import type { CommandContext } from "../program.ts";
import { findArchives } from "./find-archives.ts";
import type { OpenBuild } from "./open-builds.ts";
import type { SourceRequest } from "./read-source-options.ts";
import { sourceText } from "./source-text.ts";

/** Works out sizes for the builds of one run. */
export interface Sizer {
  /** For each step of the plan what it adds. */
  size(open: OpenBuild, planned: PlannedBuild): Promise<readonly (LayerSize | undefined)[]>;
  /** What is wrong with the lists that the user names. */
  readonly notes: readonly Note[];
}

/** What sizes are worked out from: lists that the user names, the network where it is allowed, what is kept of it, and the embedded tables. */
export async function createSizer(
  { packageIndexes }: Pick<SourceRequest, "packageIndexes">,
  { language, environment }: Pick<CommandContext, "language" | "environment">,
): Promise<Sizer> {
  const given = readGivenIndexes(packageIndexes);
  const store = createFactStore(userCacheFolder("facts", environment));
  const { packageTables } = await import("@plimsoll/core/package-tables");
  const shared: readonly FactSource[] = [given.source, store, ...packageTables()];
  return {
    notes: given.failures.map((failure) => noteOn(failure, language)),
    async size(open, planned) {
      const contexts = contextFolders(open);
      const { layers } = await sizeBuild(planned, {
        contexts,
        archives: await findArchives(open, planned),
        sources: [contextTexts(contexts), ...shared],
        online: onlineSizing(open, store),
      });
      return layers;
    },
  };
}

function onlineSizing(_open: OpenBuild, _store: FactStore): OnlineSizing | undefined {
  return undefined;
}

/** By name; the build context has none. */
function contextFolders({ contextFolder, contexts }: OpenBuild): Readonly<Record<string, string>> {
  const named = contexts.flatMap(({ name, folder }) => (folder === undefined ? [] : [[name, folder] as const]));
  return Object.fromEntries([...(contextFolder === undefined ? [] : [["", contextFolder] as const]), ...named]);
}

function noteOn({ path, reason, detail }: GivenIndexFailure, language: Language): Note {
  const at = { path, line: undefined };
  switch (reason) {
    case "missing":
    case "directory":
      return { ...at, ...describeReadFailure({ kind: reason }, language) };
    case "unreadable":
      return { ...at, ...describeReadFailure({ kind: "unreadable", reason: detail }, language) };
    case "too-large":
    case "format":
      return { ...at, ...sourceText[language].badPackageIndex(reason) };
  }
}
