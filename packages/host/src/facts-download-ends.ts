/**
 * The length of what a gzip file unpacks to, from its last four bytes (RFC 1952, ISIZE). Undefined where they cannot tell: of 4
 * GiB and more
 * only the rest is stored, and of a file with several members only the last one's. `bytes`: length of the file.
 */
export function readGzipLength(end: Buffer, bytes: number): number | undefined {
  if (end.length < 4 || bytes > largestCertain) return undefined;
  const length = end.readUInt32LE(end.length - 4);
  // What cannot be packed takes five bytes more for every 65,535.
  return length * 1.001 + 1024 < bytes ? undefined : length;
}

/** Nothing that people download is packed better than to a tenth, so that this cannot be more than 4 GiB. In bytes. */
const largestCertain = 400_000_000;

/** Header and footer of an xz stream have this length (the .xz file format 1.2, 2.1). */
export const xzFooterBytes = 12;

/** The length of the index in front of the footer; undefined when this is none. */
export function readXzFooter(footer: Buffer): number | undefined {
  if (footer.length !== xzFooterBytes || footer.toString("latin1", 10) !== "YZ") return undefined;
  return (footer.readUInt32LE(4) + 1) * 4;
}

/**
 * The length of what an xz file unpacks to, from its index (the .xz file format 1.2, 4). Undefined when that is broken, or when
 * the blocks it
 * lists are not all of the file. `bytes`: length of the file.
 */
export function readXzIndex(index: Buffer, bytes: number): number | undefined {
  let at = 1;
  const number = (): number => {
    let value = 0;
    for (let shift = 1; at < index.length; shift *= 128) {
      const byte = index[at++]!;
      value += (byte & 0x7f) * shift;
      if ((byte & 0x80) === 0) return value;
      if (shift > 2 ** 49) break;
    }
    return Number.NaN;
  };
  if (index[0] !== 0) return undefined;
  const records = number();
  let [packed, unpacked] = [0, 0];
  for (let record = 0; record < records; record++) {
    packed += Math.ceil(number() / 4) * 4;
    unpacked += number();
    // A count that lies ends here.
    if (Number.isNaN(packed) || Number.isNaN(unpacked)) return undefined;
  }
  return packed + index.length + 2 * xzFooterBytes === bytes && Number.isSafeInteger(unpacked) ? unpacked : undefined;
}
