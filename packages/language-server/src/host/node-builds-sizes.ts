import { type LayerSize, type PlannedBuild, withTransfer } from "@plimsoll/core/plan";
import type { BuildsEnvironment } from "./node-builds.ts";
import { networkOf } from "./node-builds-network.ts";
import type { BuildPlace } from "./node-builds-place.ts";

/** What each step adds, from the context on disk, what is kept of earlier answers, and the embedded tables. */
export async function sizePlace(
  planned: PlannedBuild,
  place: BuildPlace,
  around: BuildsEnvironment,
  online: boolean,
): Promise<readonly (LayerSize | undefined)[]> {
  const { contextTexts, createFactStore, findArchives, onlineSizing, sizeBuild, userCacheFolder } =
    await import("@plimsoll/host/sizes");
  const { packageTables } = await import("@plimsoll/core/package-tables");
  const contexts = contextFolders(place);
  const store = createFactStore(userCacheFolder("facts", around.environment));
  const members = await findArchives(place, planned);
  const { contextFolder: folder } = place;
  const problem = (message: string): void => around.log?.(message);
  const sized = await sizeBuild(planned, {
    contexts,
    archives: members && new Set(members.keys()),
    archiveMembers: members,
    sources: [contextTexts(contexts), store, ...packageTables()],
    online: online
      ? await onlineSizing(planned, { store, http: await networkOf(around), folder, language: "en", problem })
      : undefined,
  });
  return sized.layers;
}

/** The same layers with what their files weigh compressed. Without threads to count in they stay as they are. */
export async function compressPlace(
  layers: readonly (LayerSize | undefined)[],
  { facts }: PlannedBuild,
  place: BuildPlace,
  { environment, startWorker }: BuildsEnvironment,
): Promise<readonly (LayerSize | undefined)[]> {
  if (startWorker === undefined) return layers;
  const { compressLayers } = await import("@plimsoll/host/compress");
  const named = Object.entries(facts.namedContexts ?? {}).map(([name, { entries }]) => [name, entries] as const);
  const main = facts.context === undefined ? [] : [["", facts.context.entries] as const];
  const listings = Object.fromEntries([...named, ...main]);
  const found = await compressLayers(layers, { contexts: contextFolders(place), listings, environment, startWorker });
  return layers.map((layer, index) => {
    const compressed = found[index];
    return layer === undefined || compressed === undefined ? layer : withTransfer(layer, compressed.transfer);
  });
}

/** By name; the build context has none. */
function contextFolders({ contextFolder, contexts }: BuildPlace): Readonly<Record<string, string>> {
  const named = contexts.flatMap(({ name, folder }) => (folder === undefined ? [] : [[name, folder] as const]));
  return Object.fromEntries([["", contextFolder], ...named]);
}
