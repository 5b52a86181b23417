import { type ArchiveContents, readArchiveContents } from "./archive-contents.ts";
import { type CountedTar, type CountLimits, countLimits, countTar } from "./compress-count.ts";
import { lookAtSources } from "./compress-look.ts";
import type { CountCache } from "./compress-cache.ts";
import type { TarEntry } from "./compress-tar-entries.ts";
import { type MemberContents, tarStream } from "./compress-tar-stream.ts";

export interface CountSurroundings {
  readonly cache: CountCache;
  readonly limits?: CountLimits | undefined;
}

/** Compresses the tar of a layer, unless an earlier run has. Never throws for what it finds on the disk. */
export async function countLayer(entries: readonly TarEntry[], { cache, limits }: CountSurroundings): Promise<CountedTar> {
  const look = lookAtSources(entries);
  const known = cache.find(look.key);
  if (known !== undefined) return known;
  const archives = await archivesOf(entries);
  const contents: MemberContents = (archive, member) => archives.get(archive)?.get(member)?.bytes;
  for (const [index, { source, time }] of entries.entries()) {
    if (source?.kind !== "member" || typeof time === "number") continue;
    const found = archives.get(source.archive)?.get(source.member);
    if (found !== undefined) look.times[index] = found.mtime;
  }
  const counted = countAtSomeTime(entries, look.times, contents, limits ?? countLimits);
  if (counted.by !== "parts") cache.keep(look.key, counted, look.changed);
  return counted;
}

async function archivesOf(entries: readonly TarEntry[]): Promise<ReadonlyMap<string, ArchiveContents>> {
  const archives = new Map<string, ArchiveContents>();
  for (const { source } of entries) {
    if (source?.kind === "member" && !archives.has(source.archive)) {
      archives.set(source.archive, (await readArchiveContents(source.archive)) ?? new Map());
    }
  }
  return archives;
}

/** Below this size of a tar the digits of its times weigh something. In bytes. */
const smallTarBytes = 64 * 1024;

/**
 * When a build will be made is not known, and the sources are often as young as the build, as after a checkout. In a layer of a
 * hundred bytes the digits of such times weigh up to five: so several are tried, and the middle is taken.
 */
function countAtSomeTime(
  entries: readonly TarEntry[],
  times: Float64Array,
  contents: MemberContents,
  limits: CountLimits,
): CountedTar {
  const newest = times.reduce((latest, time) => (time > latest ? time : latest), 0);
  const isSmall = entries.reduce((sum, { bytes }) => sum + bytes + 512, 0) <= smallTarBytes;
  const moments = isSmall ? buildMoments : buildMoments.slice(0, 1);
  const counts = moments.map(({ shift, delay }) => {
    const built = newest === 0 ? someTime + shift : newest + shift + delay;
    const then = times.map((time) => (Number.isNaN(time) ? built : time === 0 ? 0 : time + shift));
    return countTar(tarStream(entries, then, contents), limits);
  });
  const middle = counts.toSorted((a, b) => a.likely - b.likely)[counts.length >> 1]!;
  // Each header has its own digits, and blocks may end elsewhere.
  const slack = 4 + Math.ceil(1.5 * entries.length) + Math.ceil(middle.likely / 1_000);
  return {
    ...middle,
    low: Math.max(0, Math.min(...counts.map(({ low }) => low)) - slack),
    high: Math.max(...counts.map(({ high }) => high)) + slack,
  };
}

/** 2026, in the middle of the year. */
const someTime = 1_782_864_000;

/**
 * Times of builds, spread over a year without a pattern: by how much later everything is, and the build is after the newest
 * source. In seconds.
 */
const buildMoments: readonly { readonly shift: number; readonly delay: number }[] = Array.from({ length: 15 }, (_, index) => ({
  shift: Math.round(((index * 0.618_033_988_749_895) % 1) * 31_556_952),
  delay: Math.round(2 ** (((index * 0.754_877_666_246_693) % 1) * 7)),
}));
