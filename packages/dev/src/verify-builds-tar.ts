import type { LayerFigures } from "./build-cases/observed-case.ts";

/** Counts the entries of a tar archive as BuildKit writes it: ustar with PAX headers, all sizes in octal digits. */
export function countTar(tar: Uint8Array): Omit<LayerFigures, "gzipBytes"> {
  const bytes = Buffer.from(tar.buffer, tar.byteOffset, tar.byteLength);
  const counts = { tarBytes: bytes.length, contentBytes: 0, files: 0, dirs: 0, links: 0, whiteouts: 0 };
  let longPath: string | undefined;
  for (let at = 0; at + 512 <= bytes.length && bytes[at] !== 0;) {
    const size = Number.parseInt(text(bytes, at + 124, 12), 8) || 0;
    const type = String.fromCharCode(bytes[at + 156] ?? 0);
    const path: string = longPath ?? text(bytes, at, 100);
    const content = at + 512;
    at = content + Math.ceil(size / 512) * 512;
    if (type === "x") {
      longPath = /\d+ path=(.*)\n/.exec(bytes.toString("utf8", content, content + size))?.[1];
      continue;
    }
    longPath = undefined;
    if (type === "5") counts.dirs += 1;
    else if (type === "1" || type === "2") counts.links += 1;
    else if (/(?:^|\/)\.wh\.[^/]*$/.test(path)) counts.whiteouts += 1;
    else {
      counts.files += 1;
      counts.contentBytes += size;
    }
  }
  return counts;
}

function text(bytes: Buffer, from: number, length: number): string {
  return bytes.toString("utf8", from, from + length).split("\0", 1)[0] ?? "";
}
