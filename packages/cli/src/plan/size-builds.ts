import type { Language } from "@plimsoll/core";
import {
  type AskedFact,
  createFactBook,
  type FactSource,
  type LayerSize,
  type LayerSizeOptions,
  type PlannedBuild,
  withTransfer,
} from "@plimsoll/core/plan";
import { describeReadFailure } from "@plimsoll/host";
import type { CompressOptions } from "@plimsoll/host/compress";
import {
  contextTexts,
  createFactStore,
  findArchives,
  type GivenIndexFailure,
  type OnlineSizing,
  onlineSizing,
  readGivenIndexes,
  sizeBuild,
  userCacheFolder,
} from "@plimsoll/host/sizes";
import { startCountWorker } from "../count-worker.ts";
import type { Note } from "../note.ts";
import type { CommandContext } from "../program.ts";
import { openMeasuredSizes } from "./measured-sizes.ts";
import { createNetwork } from "./network.ts";
import type { OpenBuild } from "./open-builds.ts";
import type { SourceRequest } from "./read-source-options.ts";
import { sourceText } from "./source-text.ts";

/** Works out sizes for the builds of one run. */
export interface Sizer {
  /** For each step of the plan what it adds. `files`: those of the contexts, where they are not the ones on the disk. */
  size(open: OpenBuild, planned: PlannedBuild, files?: ContextFiles): Promise<readonly (LayerSize | undefined)[]>;
  /** Predicted sizes of a build that was sized, and what they rest on, so that a patched file can be sized in the same way. */
  predicted(planned: PlannedBuild): PredictedSizes | undefined;
  /** What is wrong with the lists that the user names. */
  readonly errors: readonly Note[];
  /** What the network did not tell; complete once everything is sized. */
  readonly notes: readonly Note[];
}

export interface PredictedSizes {
  readonly layers: readonly (LayerSize | undefined)[];
  readonly sizing: LayerSizeOptions;
}

/** The files of a build's contexts at another time. */
export interface ContextFiles {
  /** Texts that were fetched. */
  readonly texts: FactSource;
  /** Gets the texts among the facts that were asked for and not found; whether there is a new one. */
  fetchTexts(asked: readonly AskedFact[]): Promise<boolean>;
  /** Where a file of the build context can be read; undefined when it cannot. */
  locate(path: string): Promise<string | undefined>;
  /** The same layers, the contents of their entries at places that can be read. */
  place(layers: readonly (LayerSize | undefined)[]): Promise<readonly (LayerSize | undefined)[]>;
  /** Folders with such places, by the names that `place` gives them. */
  readonly folders: Readonly<Record<string, string>>;
}

export interface SizerHow {
  /** Whether files are compressed to learn what is pulled. */
  readonly compress: boolean;
  /** False for what is predicted alone: what images that were built tell is left out. */
  readonly measured?: boolean;
}

/** What sizes are worked out from: lists that the user names, the network where it is allowed, what is kept of it, and the embedded tables. */
export async function createSizer(
  { packageIndexes, ...request }: Pick<SourceRequest, "packageIndexes"> & Partial<SourceRequest>,
  { language, environment }: Pick<CommandContext, "language" | "environment">,
  how: SizerHow,
): Promise<Sizer> {
  const given = readGivenIndexes(packageIndexes);
  const store = createFactStore(userCacheFolder("facts", environment));
  const { packageTables } = await import("@plimsoll/core/package-tables");
  const shared: readonly FactSource[] = [given.source, store, ...packageTables()];
  const notes: Note[] = [];
  const problem = (message: string, help: string): void => {
    if (!notes.some((note) => note.message === message)) notes.push({ path: undefined, line: undefined, message, help });
  };
  const predicted = new WeakMap<PlannedBuild, PredictedSizes>();
  const measured = how.measured === false ? undefined : await openMeasuredSizes(request, { language, environment });
  return {
    errors: [...given.failures.map((failure) => noteOn(failure, language)), ...(measured?.errors ?? [])],
    notes,
    predicted: (planned) => predicted.get(planned),
    async size(open, planned, files) {
      const contexts = contextFolders(open);
      const archives = await findArchives(open, planned, files && ((path) => files.locate(path)));
      const sources = [files?.texts ?? contextTexts(contexts), ...shared];
      const unpacked = { archives: archives && new Set(archives.keys()), archiveMembers: archives };
      const size = (online: OnlineSizing | undefined) => sizeBuild(planned, { contexts, ...unpacked, sources, online });
      if (files !== undefined) while (await files.fetchTexts((await size(undefined)).asked));
      const { contextFolder: folder = "." } = open;
      const network = async () => ({ store, http: await createNetwork(environment), folder, language, problem });
      const { layers } = await size(open.online === true ? await onlineSizing(planned, await network()) : undefined);
      const placed = files === undefined || !how.compress ? layers : await files.place(layers);
      const folders = { ...contexts, ...files?.folders };
      const weighed = how.compress
        ? await compressed(placed, { contexts: folders, listings: listingsOf(open), environment })
        : layers;
      predicted.set(planned, { layers: weighed, sizing: { ...unpacked, facts: createFactBook(sources) } });
      // What was measured is known by what lies on the disk.
      if (measured === undefined || files !== undefined) return weighed;
      const filled = await measured.fill(open, planned, weighed);
      notes.push(...filled.notes);
      return filled.layers;
    },
  };
}

async function compressed(
  layers: readonly (LayerSize | undefined)[],
  around: Pick<CompressOptions, "contexts" | "listings" | "environment">,
): Promise<readonly (LayerSize | undefined)[]> {
  const { compressLayers } = await import("@plimsoll/host/compress");
  const found = await compressLayers(layers, { ...around, startWorker: startCountWorker });
  return layers.map((layer, index) => {
    const compressed = found[index];
    return layer === undefined || compressed === undefined ? layer : withTransfer(layer, compressed.transfer);
  });
}

/** Of the folders that lie on the disk, by name. */
function listingsOf({ facts }: OpenBuild): NonNullable<CompressOptions["listings"]> {
  const named = Object.entries(facts.namedContexts ?? {}).map(([name, { entries }]) => [name, entries] as const);
  return Object.fromEntries([...named, ...(facts.context === undefined ? [] : [["", facts.context.entries] as const])]);
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
    case "not-a-file":
    case "format":
      return { ...at, ...sourceText[language].badPackageIndex(reason) };
  }
}
