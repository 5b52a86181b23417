import { inflateRawSync } from "node:zlib";

/** A file in a zip archive. */
export interface ZipMember {
  readonly path: string;
  /** Unpacked, in bytes. */
  readonly bytes: number;
  readonly compressed: number;
  readonly method: number;
  /** Where its header starts, from the archive's start. */
  readonly offset: number;
}

export interface ZipEnd {
  /** Where the directory of the archive is. */
  readonly offset: number;
  readonly bytes: number;
}

/** `tail`: the archive's last bytes; `total`: its length. Undefined when there is no end record in it. */
export function findZipDirectory(tail: Buffer, total: number): ZipEnd | undefined {
  for (let at = tail.length - 22; at >= 0; at--) {
    if (tail.readUInt32LE(at) !== 0x06054b50) continue;
    const [bytes, offset] = [tail.readUInt32LE(at + 12), tail.readUInt32LE(at + 16)];
    const end = offset === 0xffffffff || bytes === 0xffffffff ? largeEnd(tail, at, total) : { offset, bytes };
    if (end !== undefined && end.offset + end.bytes <= total) return end;
  }
  return undefined;
}

/** Undefined when it is no directory. Directories and what is not safe to name are left out. */
export function readZipDirectory(directory: Buffer): readonly ZipMember[] | undefined {
  const members: ZipMember[] = [];
  for (let at = 0; at + 46 <= directory.length;) {
    if (directory.readUInt32LE(at) !== 0x02014b50) return undefined;
    const [name, extra, comment] = [
      directory.readUInt16LE(at + 28),
      directory.readUInt16LE(at + 30),
      directory.readUInt16LE(at + 32),
    ];
    const path = directory.toString("utf8", at + 46, at + 46 + name);
    const member = {
      path,
      bytes: directory.readUInt32LE(at + 24),
      compressed: directory.readUInt32LE(at + 20),
      method: directory.readUInt16LE(at + 10),
      offset: directory.readUInt32LE(at + 42),
    };
    if (!path.endsWith("/")) members.push(withLargeNumbers(member, directory.subarray(at + 46 + name, at + 46 + name + extra)));
    at += 46 + name + extra + comment;
  }
  return members;
}

/** What is in a member; `data` starts with its header. Undefined when it is cut off, larger than it says, or packed otherwise. */
export function unpackMember(data: Buffer, { bytes, compressed, method }: ZipMember): Buffer | undefined {
  if (data.length < 30 || data.readUInt32LE(0) !== 0x04034b50) return undefined;
  const start = 30 + data.readUInt16LE(26) + data.readUInt16LE(28);
  const packed = data.subarray(start, start + compressed);
  if (packed.length < compressed) return undefined;
  if (method === 0) return packed;
  if (method !== 8) return undefined;
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, bytes) });
  } catch {
    return undefined;
  }
}

/** Archives of 4 GB and more say it in a record of their own. */
function largeEnd(tail: Buffer, at: number, total: number): ZipEnd | undefined {
  if (at < 20 || tail.readUInt32LE(at - 20) !== 0x07064b50) return undefined;
  const record = Number(tail.readBigUInt64LE(at - 12)) - (total - tail.length);
  if (record < 0 || record + 56 > tail.length || tail.readUInt32LE(record) !== 0x06064b50) return undefined;
  return { bytes: Number(tail.readBigUInt64LE(record + 40)), offset: Number(tail.readBigUInt64LE(record + 48)) };
}

function withLargeNumbers(member: ZipMember, extra: Buffer): ZipMember {
  const numbers = [member.bytes, member.compressed, member.offset];
  if (!numbers.includes(0xffffffff)) return member;
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    let next = at + 4;
    const [bytes, compressed, offset] = numbers.map((number) => {
      if (number !== 0xffffffff || next + 8 > extra.length) return number;
      next += 8;
      return Number(extra.readBigUInt64LE(next - 8));
    });
    return { ...member, bytes: bytes!, compressed: compressed!, offset: offset! };
  }
  return member;
}
