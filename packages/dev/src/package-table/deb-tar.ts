/** An entry of a tar archive as dpkg makes it. */
export interface DebTarEntry {
  /** Absolute, without a slash at its end: `/usr/bin/env`. */
  readonly path: string;
  readonly type: "file" | "directory" | "link";
  readonly content: Buffer;
  /** Header and content as they stand in the archive, a header for a long name included. */
  readonly blocks: Buffer;
}

/** Reads a tar archive of GNU's format, long names and all. */
export function* debTarEntries(tar: Buffer): Generator<DebTarEntry> {
  let longPath: string | undefined;
  let first: number | undefined;
  for (let at = 0; at + 512 <= tar.length && tar[at] !== 0;) {
    const size = Number.parseInt(text(tar, at + 124, 12), 8) || 0;
    const type = String.fromCharCode(tar[at + 156] ?? 0);
    const content = tar.subarray(at + 512, at + 512 + size);
    const end = at + 512 + Math.ceil(size / 512) * 512;
    first ??= at;
    if (type === "L") longPath = text(content, 0, size);
    else if (type !== "K" && type !== "x" && type !== "g") {
      const prefix = text(tar, at + 257, 6).startsWith("ustar\0") ? text(tar, at + 345, 155) : "";
      const name = longPath ?? (prefix === "" ? text(tar, at, 100) : `${prefix}/${text(tar, at, 100)}`);
      yield { path: absolute(name), type: kindOf(type), content, blocks: tar.subarray(first, end) };
      longPath = undefined;
      first = undefined;
    }
    at = end;
  }
}

function kindOf(type: string): DebTarEntry["type"] {
  if (type === "5") return "directory";
  return type === "1" || type === "2" ? "link" : "file";
}

function absolute(name: string): string {
  return `/${name.replace(/^\.?\/*/, "").replace(/\/+$/, "")}`;
}

function text(bytes: Buffer, from: number, length: number): string {
  return bytes.toString("utf8", from, from + length).split("\0", 1)[0] ?? "";
}
