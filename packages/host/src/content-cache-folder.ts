import { userCacheFolder } from "./user-cache-folder.ts";

/** The folder for caches of what files hold. Undefined when there is none, or when `PLIMSOLL_CACHE=0` forbids it. */
export function contentCacheFolder(
  environment: Readonly<Record<string, string | undefined>>,
  platform: string = process.platform,
): string | undefined {
  return userCacheFolder("contents", environment, platform);
}
