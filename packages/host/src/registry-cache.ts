import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BaseImage } from "@plimsoll/core";
import { pruneCacheFolder } from "./content-cache-prune.ts";

/** What registries said, kept on disk. What is not whole there, or not written by this user, is not there. */
export interface RegistryCache {
  /** The digest that a name has had within the last hour, and since when, as ISO 8601. */
  digestOf(name: string): KeptDigest | undefined;
  keepDigest(name: string, digest: string): void;
  /** What never changes: an image by the digest of its manifest or index. `platform`: as it was asked for. */
  imageOf(digest: string, platform: string): BaseImage | undefined;
  keepImage(digest: string, platform: string, image: BaseImage): void;
}

export interface KeptDigest {
  readonly digest: string;
  readonly date: string;
}

const hour = 3_600_000;
/** The largest that are real have a few kilobytes. */
const maxBytes = 4 * 2 ** 20;
const limits = { caches: 2000, bytes: 64 * 2 ** 20 };

/** `folder`: undefined when nothing is kept. `now`: milliseconds since 1970. */
export function openRegistryCache(folder: string | undefined, now: () => number): RegistryCache {
  if (folder === undefined) return nothingKept;
  return {
    digestOf(name) {
      const kept = read(folder, `tag ${name}`) as Partial<KeptDigest> | undefined; // written by keepDigest, as its checksum says
      if (kept?.digest === undefined || kept.date === undefined) return undefined;
      const age = now() - Date.parse(kept.date);
      // A clock that went back says nothing about age.
      return age >= 0 && age < hour ? { digest: kept.digest, date: kept.date } : undefined;
    },
    keepDigest: (name, digest) => write(folder, `tag ${name}`, { digest, date: new Date(now()).toISOString() }),
    imageOf: (digest, platform) => read(folder, `image ${digest} ${platform}`) as BaseImage | undefined, // likewise, by keepImage
    keepImage: (digest, platform, image) => write(folder, `image ${digest} ${platform}`, image),
  };
}

const nothingKept: RegistryCache = {
  digestOf: () => undefined,
  keepDigest: () => undefined,
  imageOf: () => undefined,
  keepImage: () => undefined,
};

/** Another one for each version of what is kept. */
const format = "plimsoll image 1";

function pathOf(folder: string, key: string): string {
  return join(folder, `${createHash("sha256").update(key).digest("hex").slice(0, 40)}.json`);
}

/** One line with a checksum of the rest, one with the key, and the value as JSON. */
function read(folder: string, key: string): unknown {
  try {
    const path = pathOf(folder, key);
    const { uid, mode, size } = statSync(path);
    const isOurs = process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0);
    if (!isOurs || size > maxBytes) return undefined;
    const [head, checksum, keptKey, ...rest] = readFileSync(path, "utf8").split("\n");
    const text = rest.join("\n");
    return head === format && keptKey === key && checksum === checksumOf(key, text) ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}

function write(folder: string, key: string, value: unknown): void {
  const path = pathOf(folder, key);
  const unfinished = `${path}.${randomUUID()}.tmp`;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const text = JSON.stringify(value);
    writeFileSync(unfinished, [format, checksumOf(key, text), key, text].join("\n"), { mode: 0o600, flag: "wx" });
    // In one step, so that no other run reads half of it.
    renameSync(unfinished, path);
    pruneCacheFolder(folder, limits);
  } catch {
    // Without a cache everything works, only slower.
    removeIfThere(unfinished);
  }
}

function removeIfThere(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // It was never made.
  }
}

function checksumOf(key: string, text: string): string {
  return createHash("sha256").update(`${key}\n${text}`).digest("hex");
}
