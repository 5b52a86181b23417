/** Digests of records, and whose they are: packed, since there is one for each file. */
export interface PackedDigests {
  /** Gives the place of the digest. */
  add(digest: Uint8Array, blob: string): number;
  has(place: number, digest: Uint8Array): boolean;
  blobOf(place: number): string;
}

/** Bytes; half of SHA-256, which tells everything apart all the same. */
const digestLength = 16;

export function createPackedDigests(): PackedDigests {
  let bytes = new Uint8Array(1024 * digestLength);
  let count = 0;
  // Where the records of a blob begin.
  const blobs: { readonly first: number; readonly blob: string }[] = [];
  return {
    add(digest, blob) {
      if (blobs.at(-1)?.blob !== blob) blobs.push({ first: count, blob });
      if ((count + 1) * digestLength > bytes.length) {
        const larger = new Uint8Array(2 * bytes.length);
        larger.set(bytes);
        bytes = larger;
      }
      bytes.set(digest.subarray(0, digestLength), count * digestLength);
      return count++;
    },
    has: (place, digest) => {
      const start = place * digestLength;
      return Buffer.compare(bytes.subarray(start, start + digestLength), digest.subarray(0, digestLength)) === 0;
    },
    blobOf: (place) => blobs.findLast(({ first }) => first <= place)?.blob ?? "",
  };
}
