import { constants } from "node:buffer";
import { closeSync, constants as flags, fstatSync, openSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { FactKind, FactSource } from "@plimsoll/core/plan";
import { errorCode } from "./error-code.ts";
import { answer } from "./sizes-answer.ts";
import { hasFactShape } from "./sizes-fact-shape.ts";
import { tarMember } from "./tar-member.ts";

/** Why a package index that the user names is of no use. */
export interface GivenIndexFailure {
  readonly path: string;
  /** "format": it is no index of a kind that is known. `detail`: the system's word. */
  readonly reason: "missing" | "directory" | "not-a-file" | "unreadable" | "too-large" | "format";
  readonly detail: string;
}

export interface GivenIndexes {
  readonly source: FactSource;
  readonly failures: readonly GivenIndexFailure[];
}

/** Four times what the largest suite of Debian has, unpacked; all of it becomes one text. In bytes. */
const maxIndexBytes = Math.min(256 * 1024 * 1024, constants.MAX_STRING_LENGTH);

/**
 * Package indexes by hand: Debian's `Packages`, Alpine's `APKINDEX` and rpm's `primary.xml`, plain or compressed with gzip, and facts as JSON
 * lines, `{"kind", "key", "value"}`. Which kind a file is, its contents tell.
 */
export function readGivenIndexes(paths: readonly string[]): GivenIndexes {
  const failures: GivenIndexFailure[] = [];
  const texts: Record<IndexFormat, string[]> = { apt: [], apk: [], rpm: [] };
  const facts = new Map<string, unknown>();
  for (const path of paths) {
    const read = readIndex(path);
    if ("reason" in read) failures.push(read);
    else if (read.format !== "facts") texts[read.format].push(read.text);
    else if (!addFacts(read.text, facts)) failures.push({ path, reason: "format", detail: "" });
  }
  const apt = { text: texts.apt.join("\n") };
  const apk = { text: texts.apk.join("\n") };
  const rpm = { texts: texts.rpm };
  const source: FactSource = {
    find(kind, key) {
      const given = (value: unknown) => answer(kind, value, "index", "the package index that was given");
      if (kind === "apt-index" && texts.apt.length > 0) return given(apt);
      if (kind === "apk-index" && texts.apk.length > 0) return given(apk);
      if (kind === "rpm-index" && texts.rpm.length > 0) return given(rpm);
      const fact = facts.get(`${kind} ${key}`);
      return fact === undefined ? undefined : answer(kind, fact, "index", "facts that were given");
    },
  };
  return { source, failures };
}

type IndexFormat = "apt" | "apk" | "rpm";

function readIndex(path: string): GivenIndexFailure | { readonly format: IndexFormat | "facts"; readonly text: string } {
  let bytes: Buffer;
  try {
    bytes = readFileBytes(path);
    if (bytes[0] === 0x1f && bytes[1] === 0x8b) bytes = gunzipSync(bytes, { maxOutputLength: maxIndexBytes });
  } catch (error) {
    const code = errorCode(error);
    return { path, reason: reasons[code] ?? "unreadable", detail: code };
  }
  const text = (tarMember(bytes, "APKINDEX") ?? bytes).toString("utf8");
  const format = formatOf(text);
  return format === undefined ? { path, reason: "format", detail: "" } : { format, text };
}

/** Throws the system's error. */
function readFileBytes(path: string): Buffer {
  // Without O_NONBLOCK, opening a pipe that nobody writes to would wait.
  const file = openSync(path, flags.O_RDONLY | (flags.O_NONBLOCK ?? 0));
  try {
    const found = fstatSync(file);
    if (!found.isFile() && !found.isDirectory()) throw withCode("ENXIO");
    if (found.size > maxIndexBytes) throw withCode("ERR_BUFFER_TOO_LARGE");
    return readFileSync(file);
  } finally {
    closeSync(file);
  }
}

function withCode(code: string): Error {
  return Object.assign(new Error(code), { code });
}

const reasons: Readonly<Record<string, GivenIndexFailure["reason"]>> = {
  ENOENT: "missing",
  EISDIR: "directory",
  // A socket cannot even be opened.
  ENXIO: "not-a-file",
  ERR_BUFFER_TOO_LARGE: "too-large",
  // It begins like gzip, and is none.
  Z_DATA_ERROR: "format",
  Z_BUF_ERROR: "format",
};

function formatOf(text: string): IndexFormat | "facts" | undefined {
  const start = text.slice(0, 65_536);
  if (/^Package: \S/m.test(start)) return "apt";
  if (/^P:\S/m.test(start) && /^V:\S/m.test(start)) return "apk";
  if (/<metadata\b[^>]*packages=/.test(start)) return "rpm";
  return /^\s*\{\s*"/.test(start) ? "facts" : undefined;
}

const kinds: ReadonlySet<string> = new Set<FactKind>([
  ...(["text", "apt-index", "deb", "apk-index", "rpm-index", "python-project", "python-release", "npm-package"] as const),
  ...(["npm-version", "remote-file", "language-package"] as const),
]);

/** False when a line is no fact. */
function addFacts(text: string, facts: Map<string, unknown>): boolean {
  for (const line of text.split("\n")) {
    if (line.trim() === "") continue;
    const fact = parseFact(line);
    if (fact === undefined) return false;
    facts.set(`${fact.kind} ${fact.key}`, fact.value);
  }
  return true;
}

function parseFact(line: string): { readonly kind: string; readonly key: string; readonly value: unknown } | undefined {
  try {
    const fact: unknown = JSON.parse(line);
    if (typeof fact !== "object" || fact === null) return undefined;
    const { kind, key, value } = fact as Partial<Record<"kind" | "key" | "value", unknown>>; // looked at right below
    if (typeof kind !== "string" || !kinds.has(kind) || typeof key !== "string") return undefined;
    if (!hasFactShape(kind as FactKind, value)) return undefined; // `kinds` has nothing else
    return { kind, key, value };
  } catch {
    return undefined;
  }
}
