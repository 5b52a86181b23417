import { gzipSync } from "node:zlib";
import { bytecodeShareOf, type PythonRelease } from "@plimsoll/core/plan";
import { countBytecode } from "./facts-pip-bytecode.ts";
import { findZipDirectory, readZipDirectory, unpackMember, type ZipMember } from "./facts-pip-zip.ts";

/** Reads parts of a wheel, wherever it is. Bytes are 0-based and inclusive. Undefined when that failed. */
export interface WheelReader {
  readonly bytes: number;
  read(first: number, last: number): Promise<Buffer | undefined>;
}

/** Wheels up to this are read as a whole, so that what pip makes of them can be counted. */
const smallWheel = 25_000_000;
/** The end record with a comment of the largest length, and the place of the large one. */
const tailBytes = 65_557 + 100;
const largestDirectory = 64_000_000;
const largestMetadata = 4_000_000;
/** What is compressed here; of more the wheel's own compression is taken, which is about the same. */
const largestCompressed = 100_000_000;

/** What is in a wheel. Undefined when it cannot be read. */
export async function measureWheel(wheel: WheelReader, python: string): Promise<Omit<PythonRelease, "cacheable"> | undefined> {
  const whole = wheel.bytes <= smallWheel ? await wheel.read(0, wheel.bytes - 1) : undefined;
  const part = async (first: number, last: number): Promise<Buffer | undefined> =>
    whole === undefined ? wheel.read(first, Math.min(last, wheel.bytes - 1)) : whole.subarray(first, last + 1);
  const start = Math.max(0, wheel.bytes - tailBytes);
  const tail = await part(start, wheel.bytes - 1);
  const end = tail === undefined ? undefined : findZipDirectory(tail, wheel.bytes);
  if (end === undefined || end.bytes > largestDirectory) return undefined;
  const inTail = tail !== undefined && end.offset >= start;
  const directory = inTail
    ? tail.subarray(end.offset - start, end.offset - start + end.bytes)
    : await part(end.offset, end.offset + end.bytes - 1);
  const members = directory === undefined ? undefined : readZipDirectory(directory);
  if (members === undefined || members.length === 0) return undefined;
  const text = async (pattern: RegExp): Promise<string> => {
    const member = members.find(({ path }) => pattern.test(path));
    if (member === undefined || member.bytes > largestMetadata || member.compressed > largestMetadata) return "";
    const data = await part(member.offset, member.offset + 30 + member.path.length + 4096 + member.compressed);
    return (data === undefined ? undefined : unpackMember(data, member))?.toString("utf8") ?? "";
  };
  const counted = countMembers(members);
  const requires = requirementsIn(await text(/^[^/]+\.dist-info\/METADATA$/));
  const scripts = scriptsIn(await text(/^[^/]+\.dist-info\/entry_points\.txt$/));
  const release = { archiveBytes: wheel.bytes, ...counted, scripts, requires };
  if (whole === undefined) return release;
  const code = await countBytecode(whole, python);
  const gzipBytes = counted.bytes > largestCompressed ? counted.compressedBytes : compressedBytes(whole, members);
  if (code === undefined) return { ...release, gzipBytes };
  const share = bytecodeShareOf(code.python);
  return {
    ...release,
    gzipBytes,
    bytecodeBytes: Math.round(code.bytes / share),
    bytecodeGzipBytes: gzipBytes === undefined ? undefined : gzipBytes + Math.round(code.gzip / share),
  };
}

/** `Requires-Dist` of a METADATA file, as written. */
export function requirementsIn(metadata: string): readonly string[] {
  const header = metadata.split(/\r?\n\r?\n/)[0]!;
  return [...header.matchAll(/^Requires-Dist:\s*(.+?)\s*$/gim)].map(([, text]) => text!);
}

/** Number of programs in entry_points.txt. */
export function scriptsIn(entryPoints: string): number {
  let counts = false;
  let scripts = 0;
  for (const line of entryPoints.split(/\r?\n/)) {
    if (line.startsWith("[")) counts = /^\[(?:console|gui)_scripts\]/.test(line);
    else if (counts && line.includes("=")) scripts++;
  }
  return scripts;
}

function countMembers(members: readonly ZipMember[]) {
  const sum = { bytes: 0, files: 0, pythonBytes: 0, pythonFiles: 0, pythonArchiveBytes: 0, compressedBytes: 0 };
  const directories = new Set<string>();
  const pythonDirectories = new Set<string>();
  for (const { path, bytes, compressed } of members) {
    sum.bytes += bytes;
    sum.files++;
    sum.compressedBytes += compressed;
    noteDirectories(path, directories);
    if (!path.endsWith(".py")) continue;
    sum.pythonBytes += bytes;
    sum.pythonFiles++;
    sum.pythonArchiveBytes += compressed;
    pythonDirectories.add(path.slice(0, path.lastIndexOf("/") + 1));
  }
  return { ...sum, directories: directories.size, pythonDirectories: pythonDirectories.size };
}

/** All that a path lies in. */
function noteDirectories(path: string, into: Set<string>): void {
  for (let slash = path.lastIndexOf("/"); slash > 0; slash = path.lastIndexOf("/", slash - 1)) {
    const folder = path.slice(0, slash);
    if (into.has(folder)) return;
    into.add(folder);
  }
}

/** As in a layer: one stream, with a header before each file. Undefined when something cannot be unpacked. */
function compressedBytes(wheel: Buffer, members: readonly ZipMember[]): number | undefined {
  const parts: Buffer[] = [];
  for (const member of members.toSorted((one, two) => (one.path < two.path ? -1 : 1))) {
    const content = unpackMember(wheel.subarray(member.offset), member);
    if (content === undefined) return undefined;
    const header = Buffer.alloc(512);
    header.write(`usr/local/lib/python3/site-packages/${member.path}`, "utf8");
    header.write(member.bytes.toString(8).padStart(11, "0"), 124);
    parts.push(header, content, Buffer.alloc((512 - (content.length % 512)) % 512));
  }
  return gzipSync(Buffer.concat(parts)).length;
}
