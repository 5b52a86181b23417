import { createGunzip } from "node:zlib";

/** What is in an npm tarball. In bytes. */
export interface NpmTarball {
  /** The files. */
  readonly bytes: number;
  readonly files: number;
  readonly directories: number;
  /** package.json, when there is one that is not too large. */
  readonly manifest: string | undefined;
}

/** More than the largest packages unpack to. */
const maxUnpacked = 4 * 1024 ** 3;
const maxManifest = 4 * 1024 ** 2;

/**
 * Counts what a tarball unpacks to, as npm does it: of several entries with one path the last counts, links are left out. It is
 * unpacked in a stream, so that memory stays small. Undefined when it is no such archive or a bomb.
 */
export async function countNpmTarball(tarball: Buffer): Promise<NpmTarball | undefined> {
  const reader = new TarReader();
  const unpacked = createGunzip();
  unpacked.end(tarball);
  try {
    for await (const chunk of unpacked) {
      // A stream without encoding gives buffers.
      if (!reader.read(chunk as Buffer)) return undefined;
    }
  } catch {
    return undefined;
  }
  return reader.result();
}

class TarReader {
  private rest: Buffer = Buffer.alloc(0);
  private skip = 0;
  private total = 0;
  private readonly sizes = new Map<string, number>();
  private longPath: string | undefined;
  private collecting: { readonly kind: "path" | "manifest"; readonly parts: Buffer[]; left: number } | undefined;
  private manifest: string | undefined;
  private broken = false;

  /** False when it cannot be an npm package. */
  read(chunk: Buffer): boolean {
    this.total += chunk.length;
    if (this.total > maxUnpacked) return false;
    let at = 0;
    while (at < chunk.length && !this.broken) {
      if (this.skip > 0) at += this.pass(chunk, at);
      else at += this.readHeader(chunk, at);
    }
    return !this.broken;
  }

  result(): NpmTarball | undefined {
    if (this.broken || this.sizes.size === 0) return undefined;
    let bytes = 0;
    const folders = new Set<string>();
    for (const [path, size] of this.sizes) {
      bytes += size;
      for (let slash = path.lastIndexOf("/"); slash > 0; slash = path.lastIndexOf("/", slash - 1))
        folders.add(path.slice(0, slash));
    }
    return { bytes, files: this.sizes.size, directories: folders.size + 1, manifest: this.manifest };
  }

  private pass(chunk: Buffer, at: number): number {
    const count = Math.min(this.skip, chunk.length - at);
    const wanted = this.collecting;
    if (wanted !== undefined && wanted.left > 0) {
      const part = chunk.subarray(at, at + Math.min(count, wanted.left));
      wanted.parts.push(Buffer.from(part));
      wanted.left -= part.length;
    }
    this.skip -= count;
    if (this.skip === 0) this.endEntry();
    return count;
  }

  private readHeader(chunk: Buffer, at: number): number {
    const taken = Math.min(512 - this.rest.length, chunk.length - at);
    const header = Buffer.concat([this.rest, chunk.subarray(at, at + taken)]);
    if (header.length < 512) {
      this.rest = header;
      return taken;
    }
    this.rest = Buffer.alloc(0);
    if (header[0] !== 0) this.startEntry(header);
    return taken;
  }

  private startEntry(header: Buffer): void {
    const size = Number.parseInt(text(header, 124, 136).trim() || "0", 8);
    if (Number.isNaN(size) || size < 0) {
      this.broken = true;
      return;
    }
    const type = String.fromCharCode(header[156]!);
    this.skip = Math.ceil(size / 512) * 512;
    if (type === "x" || type === "L") {
      this.collecting = { kind: "path", parts: [], left: Math.min(size, 65_536) };
    } else if (type === "0" || type === "\0" || type === "7") {
      const prefix = text(header, 345, 500);
      const path = this.longPath ?? (prefix === "" ? text(header, 0, 100) : `${prefix}/${text(header, 0, 100)}`);
      this.longPath = undefined;
      // The first folder, whatever its name, is the package's own.
      const inside = path.replace(/^\.?\/?[^/]*\//, "");
      if (!path.endsWith("/")) this.sizes.set(inside, size);
      if (inside === "package.json" && size <= maxManifest) this.collecting = { kind: "manifest", parts: [], left: size };
    } else if (type !== "g") {
      this.longPath = undefined;
    }
    if (this.skip === 0) this.endEntry();
  }

  private endEntry(): void {
    const read = this.collecting;
    if (read === undefined) return;
    this.collecting = undefined;
    const content = Buffer.concat(read.parts).toString("utf8");
    if (read.kind === "manifest") this.manifest = content;
    else
      this.longPath =
        /\d+ path=([^\n]*)\n/.exec(content)?.[1] ?? (content.includes("=") ? undefined : content.replace(/\0.*$/s, ""));
  }
}

function text(block: Buffer, from: number, to: number): string {
  const end = block.indexOf(0, from);
  return block.toString("utf8", from, end === -1 || end > to ? to : end);
}
