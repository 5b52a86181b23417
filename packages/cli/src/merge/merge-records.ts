import type { BlobRecord } from "../shards/blob.ts";
import { blobRecords, type WholeBlob } from "./read-blob.ts";

/**
 * The records of all blobs in the order of one run: parts of a run by the places of their files, runs with lists of their own one after the other. Of
 * each blob one record is held at a time. `repeated`: records, by blob and number, that another blob has already.
 */
export async function* mergedRecords(
  blobs: readonly WholeBlob[],
  repeated: ReadonlySet<string> = new Set(),
): AsyncGenerator<BlobRecord> {
  if (blobs[0]?.header.shard === undefined) {
    for (const [index, { path }] of blobs.entries()) {
      let number = 0;
      for await (const record of blobRecords(path)) if (!repeated.has(recordName(index, number++))) yield record;
    }
    return;
  }
  const sources = await Promise.all(blobs.map(({ path }) => openSource(path)));
  for (;;) {
    let first: Source | undefined;
    for (const source of sources) if ((source.record?.at ?? Infinity) < (first?.record?.at ?? Infinity)) first = source;
    if (first?.record === undefined) return;
    yield first.record;
    await first.next();
  }
}

export function recordName(blob: number, record: number): string {
  return `${blob} ${record}`;
}

interface Source {
  /** Undefined at the end. */
  record: BlobRecord | undefined;
  next(): Promise<void>;
}

async function openSource(path: string): Promise<Source> {
  const records = blobRecords(path);
  const source: Source = {
    record: undefined,
    async next() {
      const { value, done } = await records.next();
      source.record = done === true ? undefined : value;
    },
  };
  await source.next();
  return source;
}
