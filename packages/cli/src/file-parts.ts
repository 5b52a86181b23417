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

/** Letters that are held at most. */
const heldAtMost = 2 ** 23;

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
      if (letters < limit) return;
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

/** A file with pieces of parts: where each piece begins is kept, and one piece is read at a time. */
function openSpill(): Spill {
  const folder = mkdtempSync(join(tmpdir(), "plimsoll-report-"));
  const file = openSync(join(folder, "parts"), "w+");
  const lengths: number[] = [];
  let end = 0;
  const remove = (): void => {
    closeSync(file);
    rmSync(folder, { recursive: true, force: true });
  };
  // Whatever ends the program before the report does.
  const onExit = (): void => rmSync(folder, { recursive: true, force: true });
  process.once("exit", onExit);
  return {
    write(parts) {
      const bytes = Buffer.from(JSON.stringify(parts));
      for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at, bytes.length - at, end + at);
      lengths.push(bytes.length);
      end += bytes.length;
    },
    *read() {
      let start = 0;
      for (const length of lengths) {
        const bytes = Buffer.alloc(length);
        for (let at = 0; at < length;) at += readSync(file, bytes, at, length - at, start + at);
        start += length;
        // What `write` wrote.
        yield* JSON.parse(bytes.toString()) as readonly string[];
      }
    },
    remove() {
      process.off("exit", onExit);
      remove();
    },
  };
}
