import { createHash, randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pruneCacheFolder } from "./content-cache-prune.ts";

/** What a step was measured to add, in an image that was built. In bytes; null for what was not measured. */
export interface KeptMeasure {
  readonly bytes: number;
  readonly tar: number | null;
  readonly transfer: number | null;
  /** When it was measured, as ISO 8601. */
  readonly date: string;
  /** Digests of the images that the build stood on, by name, as far as they were known. */
  readonly images: Readonly<Record<string, string>>;
}

/** Measured sizes of steps by their cache keys, kept on disk. */
export interface MeasureStore {
  /** Whether anything is kept at all. */
  readonly isEmpty: boolean;
  find(key: string): KeptMeasure | undefined;
  /** A disk that is full or read-only costs nothing but what is not kept. */
  keep(measures: readonly (readonly [key: string, measure: KeptMeasure])[]): void;
}

/** `folder`: undefined when nothing is kept. */
export function createMeasureStore(folder: string | undefined): MeasureStore {
  return {
    isEmpty: folder === undefined || !existsSync(folder),
    find: (key) => (folder === undefined ? undefined : readMeasure(join(folder, fileName(key)))),
    keep(measures) {
      if (folder === undefined || measures.length === 0) return;
      try {
        mkdirSync(folder, { recursive: true });
        for (const [key, measure] of measures) writeMeasure(join(folder, fileName(key)), measure);
        pruneCacheFolder(folder, { caches: maxMeasures, bytes: maxBytes });
      } catch {
        // Then they are measured again when they are wanted.
      }
    },
  };
}

/** Some hundreds of builds; each measure has a few hundred bytes. */
const maxMeasures = 8192;
const maxBytes = 16 * 2 ** 20;

function fileName(key: string): string {
  return `${createHash("sha256").update(key).digest("hex").slice(0, 40)}.json`;
}

function readMeasure(file: string): KeptMeasure | undefined {
  try {
    const kept: unknown = JSON.parse(readFileSync(file, "utf8"));
    return isKept(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

function isKept(value: unknown): value is KeptMeasure & { readonly version: 1 } {
  if (typeof value !== "object" || value === null) return false;
  const kept = value as Partial<Record<keyof KeptMeasure | "version", unknown>>; // each field is looked at below
  return (
    kept.version === 1 &&
    isCount(kept.bytes) &&
    (kept.tar === null || isCount(kept.tar)) &&
    (kept.transfer === null || isCount(kept.transfer)) &&
    typeof kept.date === "string" &&
    typeof kept.images === "object" &&
    kept.images !== null &&
    Object.values(kept.images).every((digest) => typeof digest === "string")
  );
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0; // it is a number, as was just seen
}

function writeMeasure(file: string, measure: KeptMeasure): void {
  const temporary = `${file}.${randomUUID()}`;
  try {
    writeFileSync(temporary, JSON.stringify({ version: 1, ...measure }));
    renameSync(temporary, file);
  } finally {
    rmSync(temporary, { force: true });
  }
}
