import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import type { BlobEnd } from "./blob.ts";

/** Letters that are compressed at once: with fewer the result is larger, with more nothing is won. */
const pieceLength = 2 ** 20;

/** Writes the lines of a blob. The same lines give the same bytes. */
export interface BlobWriter {
  /** A line of JSON, without its end. */
  line(json: string): void;
  /** Adds the last line. */
  end(files: number): void;
}

export function createBlobWriter(write: (bytes: Uint8Array) => void): BlobWriter {
  const hash = createHash("sha256");
  let piece: string[] = [];
  let length = 0;
  const flush = (): void => {
    // Members of gzip one behind the other are one file of gzip.
    if (length > 0) write(gzipSync(piece.join("")));
    [piece, length] = [[], 0];
  };
  const add = (line: string): void => {
    piece.push(line);
    length += line.length;
    if (length >= pieceLength) flush();
  };
  return {
    line(json) {
      const line = `${json}\n`;
      hash.update(line);
      add(line);
    },
    end(files) {
      const end: BlobEnd = { kind: "end", files, checksum: hash.digest("hex") };
      add(`${JSON.stringify(end)}\n`);
      flush();
    },
  };
}
