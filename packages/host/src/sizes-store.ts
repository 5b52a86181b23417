import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { FactKind, FactSource } from "@plimsoll/core/plan";
import type { FetchedFact } from "./fact-fetcher.ts";
import { answer } from "./sizes-answer.ts";
import { hasFactShape } from "./sizes-fact-shape.ts";

/** Facts from the network, kept on disk until they expire. */
export interface FactStore extends FactSource {
  /** Keeps a fact; a disk that is full or read-only costs nothing but the next download. */
  keep(fact: FetchedFact): void;
}

/** `folder`: where they are kept; undefined when they are not, so that they last for this run. `now`: milliseconds since 1970. */
export function createFactStore(folder: string | undefined, now: () => number = Date.now): FactStore {
  const fresh = new Map<string, FetchedFact>();
  const read = keptFacts(folder);
  return {
    find(kind, key) {
      const found = fresh.get(`${kind} ${key}`);
      if (found !== undefined) return answer(kind, found.value, "index", found.source);
      const kept = read(kind, key);
      if (kept === undefined || kept.kind !== kind || kept.key !== key || kept.expires < now()) return undefined;
      return answer(kind, kept.value, "index", `${kept.source}, ${kept.date.slice(0, 10)}`);
    },
    keep(fact) {
      fresh.set(`${fact.kind} ${fact.key}`, fact);
      if (folder === undefined) return;
      const { kind, key, value, source, maxAge } = fact;
      const expires = maxAge === undefined ? Number.MAX_SAFE_INTEGER : now() + maxAge * 1000;
      const kept: KeptFact = { version: 1, kind, key, value, source, expires, date: new Date(now()).toISOString() };
      writeFact(fileOf(folder, kind, key), kept);
    },
  };
}

interface KeptFact {
  readonly version: 1;
  readonly kind: string;
  readonly key: string;
  readonly value: unknown;
  readonly source: string;
  /** In milliseconds since 1970. */
  readonly expires: number;
  readonly date: string;
}

/** What is on the disk, each fact read once: a build is sized several times, and a lock file asks for thousands that nobody has kept. */
function keptFacts(folder: string | undefined): (kind: FactKind, key: string) => KeptFact | undefined {
  const known = new Map<string, KeptFact | undefined>();
  const listed = new Map<string, ReadonlySet<string>>();
  const isThere = (file: string): boolean => {
    const parent = dirname(file);
    let names = listed.get(parent);
    if (names === undefined) listed.set(parent, (names = namesIn(parent)));
    return names.has(basename(file));
  };
  return (kind, key) => {
    if (folder === undefined) return undefined;
    const name = `${kind} ${key}`;
    if (known.has(name)) return known.get(name);
    const file = fileOf(folder, kind, key);
    const found = isThere(file) ? readFact(file) : undefined;
    const kept = found !== undefined && hasFactShape(kind, found.value) ? found : undefined;
    known.set(name, kept);
    return kept;
  };
}

/** Of a folder that is not there, none. */
function namesIn(folder: string): ReadonlySet<string> {
  try {
    return new Set(readdirSync(folder));
  } catch {
    return new Set();
  }
}

function fileOf(folder: string, kind: string, key: string): string {
  const name = createHash("sha256").update(key).digest("hex").slice(0, 40);
  return join(folder, kind, name.slice(0, 2), `${name.slice(2)}.json`);
}

/** Undefined for what is not there, and for anything that this program has not written. */
function readFact(file: string): KeptFact | undefined {
  try {
    const kept: unknown = JSON.parse(readFileSync(file, "utf8"));
    return isKept(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

function isKept(value: unknown): value is KeptFact {
  if (typeof value !== "object" || value === null) return false;
  const kept = value as Partial<Record<keyof KeptFact, unknown>>; // each field is looked at below
  return (
    kept.version === 1 &&
    typeof kept.kind === "string" &&
    typeof kept.key === "string" &&
    typeof kept.source === "string" &&
    typeof kept.expires === "number" &&
    typeof kept.date === "string" &&
    "value" in kept
  );
}

function writeFact(file: string, fact: KeptFact): void {
  const temporary = `${file}.${randomUUID()}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(temporary, JSON.stringify(fact));
    renameSync(temporary, file);
  } catch {
    removeQuietly(temporary);
  }
}

/** Where the folder is no folder, not even this works. */
function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Nothing was written then.
  }
}
