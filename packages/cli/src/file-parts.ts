import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FileParts } from "./reporters/reporter.ts";

/** Parts that grow. What memory should not hold goes to a file that is gone with `drop`. */
export interface GrowingParts extends FileParts {
  readonly length: number;
  add(part: string): void;
  drop(): void;
}

/** Letters that are held at most: what a few thousand files give. */
const heldAtMost = 2 ** 22;
/** Letters that are written and read at once. */
const pieceLength = 2 ** 19;

/** Starts empty; the first few megabytes never leave memory, so that a usual run writes nothing. */
export function createFileParts(limit = heldAtMost): GrowingParts {
  let held: string[] = [];
  let letters = 0;
  let length = 0;
  let spill: Spill | undefined;
  return {
    get length() {
      return length;
    },
    add(part) {
      held.push(part);
      letters += part.length;
      length++;
      if (letters < (spill === undefined ? limit : Math.min(limit, pieceLength))) return;
      spill ??= openSpill();
      spill.write(held);
      [held, letters] = [[], 0];
    },
    *[Symbol.iterator]() {
      if (spill !== undefined) yield* spill.read();
      yield* held;
    },
    drop() {
      spill?.remove();
      [held, letters, length, spill] = [[], 0, 0, undefined];
    },
  };
}

interface Spill {
  write(parts: readonly string[]): void;
  read(): Generator<string>;
  remove(): void;
}

/** A file of parts, each behind its length. Where each piece begins is kept, and one piece is read at a time. */
function openSpill(): Spill {
  const folder = mkdtempSync(join(tmpdir(), "plimsoll-report-"));
  const file = openSync(join(folder, "parts"), "w+");
  const lengths: number[] = [];
  const remove = (): void => {
    closeSync(file);
    rmSync(folder, { recursive: true, force: true });
  };
  // Whatever ends the program before the report does.
  const onExit = (): void => rmSync(folder, { recursive: true, force: true });
  process.once("exit", onExit);
  return {
    write(parts) {
      for (const bytes of piecesOf(parts)) {
        for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
        lengths.push(bytes.length);
      }
    },
    *read() {
      const bytes = Buffer.alloc(Math.max(0, ...lengths));
      let start = 0;
      for (const length of lengths) {
        for (let at = 0; at < length;) at += readSync(file, bytes, at, length - at, start + at);
        start += length;
        yield* partsIn(bytes, length);
      }
    },
    remove() {
      process.off("exit", onExit);
      remove();
    },
  };
}

const headLength = 4;

function* piecesOf(parts: readonly string[]): Generator<Buffer> {
  let piece: Buffer[] = [];
  let length = 0;
  for (const part of parts) {
    const bytes = Buffer.from(part);
    const head = Buffer.alloc(headLength);
    head.writeUInt32LE(bytes.length);
    piece.push(head, bytes);
    length += bytes.length;
    if (length < pieceLength) continue;
    yield Buffer.concat(piece);
    [piece, length] = [[], 0];
  }
  if (piece.length > 0) yield Buffer.concat(piece);
}

function* partsIn(bytes: Buffer, length: number): Generator<string> {
  for (let at = 0; at < length;) {
    const start = at + headLength;
    at = start + bytes.readUInt32LE(at);
    yield bytes.toString("utf8", start, at);
  }
}
