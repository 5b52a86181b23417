import type { HostTags } from "../server-host.ts";

/** How long an answer is believed, and how long one is waited for; in milliseconds. */
const believed = 600_000;
const patience = 3000;

export interface RegistryTagsReader {
  /** Undefined when the registry does not answer in time, or says nothing. */
  (image: string): Promise<readonly string[] | undefined>;
}

/** Asks each repository once in ten minutes, also where it did not answer. `now`: milliseconds since 1970. */
export function createRegistryTags(host: HostTags, now: () => number = Date.now): RegistryTagsReader {
  const known = new Map<string, { readonly at: number; readonly tags: Promise<readonly string[] | undefined> }>();
  return async (image) => {
    const kept = known.get(image);
    if (kept !== undefined && now() - kept.at < believed) return withinPatience(kept.tags);
    const tags = host.list(image).catch(() => undefined);
    known.set(image, { at: now(), tags });
    return withinPatience(tags);
  };
}

async function withinPatience(tags: Promise<readonly string[] | undefined>): Promise<readonly string[] | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), patience);
  });
  try {
    return await Promise.race([tags, late]);
  } finally {
    clearTimeout(timer);
  }
}
