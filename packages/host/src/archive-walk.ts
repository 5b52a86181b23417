import { statSync } from "node:fs";
import { posix } from "node:path";
import type { ArchiveMember } from "@plimsoll/core/plan";
import type { Header } from "tar-stream";
import { archiveKind } from "./archive-kind.ts";
import { unpackedTar } from "./archive-unpack.ts";
import { readTar } from "./image-tar.ts";

/** How much of an archive is looked at. */
export interface ArchiveLimits {
  readonly members: number;
  /** Of the unpacked tar, in bytes; more than that only where the archive is no less than a hundredth of it. */
  readonly bytes: number;
}

const archiveLimits: ArchiveLimits = { members: 1_000_000, bytes: 2 ** 30 };

export interface ArchiveVisitor {
  /** Gives how many bytes of the member are wanted at most, 0 for none. */
  member(member: ArchiveMember): number;
  /** The bytes that were wanted; undefined when there are more of them. */
  content(member: ArchiveMember, bytes: Buffer | undefined): void;
}

/**
 * Goes through a local archive as ADD does. False where that cannot be done to its end: it cannot be read or unpacked here, it is
 * broken, it is a bomb, or a member wants to lie outside, where the build fails.
 */
export async function walkArchive(path: string, visitor: ArchiveVisitor, limits = archiveLimits): Promise<boolean> {
  const kind = archiveKind(path);
  if ("failure" in kind || kind.unpacks === "no") return false;
  try {
    const packedBytes = statSync(path).size;
    const tar = await unpackedTar(path, kind.compression);
    let members = 0;
    const known = new Map<Header, ArchiveMember>();
    await readTar(withinLimits(tar, Math.max(limits.bytes, packedBytes * 100)), {
      entry(header) {
        if (++members > limits.members) throw new ArchiveRefused();
        const member = memberOf(header);
        if (member === undefined) return 0;
        const wanted = visitor.member(member);
        if (wanted > 0) known.set(header, member);
        return wanted;
      },
      content(header, bytes) {
        visitor.content(known.get(header)!, bytes);
        known.delete(header);
      },
    });
    return members > 0;
  } catch {
    return false;
  }
}

class ArchiveRefused extends Error {}

async function* withinLimits(tar: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Buffer> {
  let bytes = 0;
  for await (const piece of tar) {
    bytes += piece.length;
    if (bytes > limit) throw new ArchiveRefused();
    yield Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
  }
}

/** Undefined for the directory itself, and for what is not a member. Throws for a path that leads out. */
function memberOf(header: Header): ArchiveMember | undefined {
  const type = types[header.type ?? "file"];
  const path = pathInside(header.name);
  if (type === undefined || path === "") return undefined;
  return {
    path,
    type,
    bytes: type === "file" && !devices.has(header.type) ? (header.size ?? 0) : 0,
    mode: (header.mode ?? 0) & 0o7777,
    mtime: Math.max(0, Math.floor((header.mtime?.getTime() ?? 0) / 1000)),
    uid: header.uid ?? 0,
    gid: header.gid ?? 0,
    linkTarget:
      type === "symlink" ? (header.linkname ?? "") : type === "hardlink" ? pathInside(header.linkname ?? "") : undefined,
  };
}

/** Devices and pipes are headers alone. */
const devices: ReadonlySet<unknown> = new Set(["character-device", "block-device", "fifo"]);

const types: Readonly<Record<string, ArchiveMember["type"] | undefined>> = {
  file: "file",
  "contiguous-file": "file",
  "character-device": "file",
  "block-device": "file",
  fifo: "file",
  directory: "directory",
  symlink: "symlink",
  link: "hardlink",
};

function pathInside(name: string): string {
  const path = posix.normalize(name).replace(/^\/+|\/+$/g, "");
  if (path === ".." || path.startsWith("../")) throw new ArchiveRefused();
  return path === "." ? "" : path;
}
