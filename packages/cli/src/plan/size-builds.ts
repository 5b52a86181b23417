import type { Language } from "@plimsoll/core";
import { type FactSource, formatPlatform, type LayerSize, type PlannedBuild, withTransfer } from "@plimsoll/core/plan";
import { describeReadFailure } from "@plimsoll/host";
import type { CompressOptions } from "@plimsoll/host/compress";
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
import { countWorkers } from "../count-worker.ts";
import type { Note } from "../note.ts";
import type { CommandContext } from "../program.ts";
import { findArchives } from "./find-archives.ts";
import { createNetwork } from "./network.ts";
import type { OpenBuild } from "./open-builds.ts";
import type { SourceRequest } from "./read-source-options.ts";
import { sourceText } from "./source-text.ts";

/** Works out sizes for the builds of one run. */
export interface Sizer {
  /** For each step of the plan what it adds. */
  size(open: OpenBuild, planned: PlannedBuild): Promise<readonly (LayerSize | undefined)[]>;
  /** What is wrong with the lists that the user names. */
  readonly errors: readonly Note[];
  /** What the network did not tell; complete once everything is sized. */
  readonly notes: readonly Note[];
}

export interface SizerHow {
  /** Whether files are compressed to learn what is pulled. */
  readonly compress: boolean;
}

/** What sizes are worked out from: lists that the user names, the network where it is allowed, what is kept of it, and the embedded tables. */
export async function createSizer(
  { packageIndexes }: Pick<SourceRequest, "packageIndexes">,
  { language, environment }: Pick<CommandContext, "language" | "environment">,
  how: SizerHow,
): Promise<Sizer> {
  const given = readGivenIndexes(packageIndexes);
  const store = createFactStore(userCacheFolder("facts", environment));
  const { packageTables } = await import("@plimsoll/core/package-tables");
  const shared: readonly FactSource[] = [given.source, store, ...packageTables()];
  const notes: Note[] = [];
  return {
    errors: given.failures.map((failure) => noteOn(failure, language)),
    notes,
    async size(open, planned) {
      const contexts = contextFolders(open);
      const archives = await findArchives(open, planned);
      const { layers } = await sizeBuild(planned, {
        contexts,
        archives: archives && new Set(archives.keys()),
        archiveMembers: archives,
        sources: [contextTexts(contexts), ...shared],
        online: open.online === true ? await onlineSizing(open, planned, { store, environment, notes }) : undefined,
      });
      return how.compress ? compressed(layers, { contexts, environment }) : layers;
    },
  };
}

async function compressed(
  layers: readonly (LayerSize | undefined)[],
  around: Pick<CompressOptions, "contexts" | "environment">,
): Promise<readonly (LayerSize | undefined)[]> {
  const { compressLayers } = await import("@plimsoll/host/compress");
  const found = await compressLayers(layers, { ...around, startWorker: await countWorkers() });
  return layers.map((layer, index) => {
    const compressed = found[index];
    return layer === undefined || compressed === undefined ? layer : withTransfer(layer, compressed.transfer);
  });
}

interface OnlineAround {
  readonly store: FactStore;
  readonly environment: CommandContext["environment"];
  readonly notes: Note[];
}

async function onlineSizing(
  { contextFolder = "." }: OpenBuild,
  { graph }: PlannedBuild,
  { store, environment, notes }: OnlineAround,
): Promise<OnlineSizing> {
  const { factFetchers } = await import("@plimsoll/host/fetchers");
  const platform = graph.target === undefined ? undefined : graph.stages[graph.target]?.platform;
  return {
    fetchers: factFetchers,
    store,
    http: await createNetwork(environment),
    folder: contextFolder,
    platform: platform === undefined ? "linux/amd64" : formatPlatform(platform),
    problem(message) {
      if (!notes.some((note) => note.message === message)) notes.push({ path: undefined, line: undefined, message, help: "" });
    },
  };
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
