/** One of the equal parts that a run is split into. */
export interface Shard {
  /** From 1 to `count`. */
  readonly index: number;
  readonly count: number;
}

/** More would be a mistake in whatever made the number. */
const mostShards = 100_000;

/** Reads `--shard 2/8`; undefined for what is none. */
export function readShard(text: string): Shard | undefined {
  const match = /^(\d{1,6})\/(\d{1,6})$/.exec(text);
  const [index, count] = [Number(match?.[1] ?? 0), Number(match?.[2] ?? 0)];
  return index >= 1 && index <= count && count <= mostShards ? { index, count } : undefined;
}

/**
 * The number, from 1 to `count`, of the shard that answers for a file. It follows from the file's path alone (from the folder of the run, with
 * `/`): whatever else a worker sees, however often it is started, each file has one shard.
 */
export function shardOf(projectPath: string, count: number): number {
  // FNV-1a over UTF-16 code units; the last steps are those of MurmurHash3, without which paths that differ in the last letter stay together.
  let hash = 0x811c9dc5;
  for (let at = 0; at < projectPath.length; at++) hash = Math.imul(hash ^ projectPath.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (((hash ^ (hash >>> 16)) >>> 0) % count) + 1;
}
