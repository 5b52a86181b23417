/**
 * The folder of the user in which one of plimsoll's caches lies, by its name: `contents`, `facts`. Undefined when there is none, or when
 * `PLIMSOLL_CACHE=0` forbids it.
 */
export function userCacheFolder(
  name: string,
  environment: Readonly<Record<string, string | undefined>>,
  platform: string = process.platform,
): string | undefined {
  if (environment.PLIMSOLL_CACHE === "0") return undefined;
  const folder = folderOfCaches(environment, platform);
  return folder === undefined ? undefined : `${folder}/plimsoll/${name}`;
}

function folderOfCaches(
  { XDG_CACHE_HOME, LOCALAPPDATA, HOME }: Readonly<Record<string, string | undefined>>,
  platform: string,
): string | undefined {
  if (XDG_CACHE_HOME?.startsWith("/") === true) return XDG_CACHE_HOME;
  if (platform === "win32") return LOCALAPPDATA;
  // What is relative would lie in whatever folder the user is in.
  if (HOME?.startsWith("/") !== true) return undefined;
  return platform === "darwin" ? `${HOME}/Library/Caches` : `${HOME}/.cache`;
}
