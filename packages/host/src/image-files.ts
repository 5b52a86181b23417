import { constants, createReadStream, statSync } from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import type { Header } from "tar-stream";
import { errorCode } from "./error-code.ts";
import { ImageError } from "./image-failure.ts";
import { readTar } from "./image-tar.ts";

/** Files by name, in a folder or in a tar archive. Names have `/` and do not begin with one. */
export interface ImageFiles {
  /** In bytes; undefined when there is no such file. */
  size(name: string): number | undefined;
  open(name: string): Readable;
}

/** A link in the folder may lead out of it, as where several layouts share their blobs; what is read is told by its digest. */
export function folderFiles(folder: string): ImageFiles {
  return {
    size(name) {
      if (!isInside(name)) return undefined;
      const found = statSync(join(folder, name), { throwIfNoEntry: false });
      return found?.isFile() === true ? found.size : undefined;
    },
    open: (name) => createReadStream(join(folder, name), { highWaterMark: 2 ** 18 }),
  };
}

/** Goes through the archive once to learn where each file lies. Throws `ImageError` for what is no archive. */
export async function archiveFiles(path: string): Promise<ImageFiles> {
  const places = await placesIn(path);
  const find = (name: string): Exclude<Place, string> | undefined => {
    let place = places.get(cleanName(name));
    // Archives of older docker name the same layer by a link. A circle of links ends too.
    for (let hops = 0; typeof place === "string" && hops < 8; hops++) place = places.get(place);
    return typeof place === "string" ? undefined : place;
  };
  return {
    size: (name) => find(name)?.bytes,
    open(name) {
      const place = find(name);
      if (place === undefined) throw new ImageError({ kind: "missing-blob", file: name });
      const { start, bytes } = place;
      return bytes === 0 ? Readable.from([]) : createReadStream(path, { start, end: start + bytes - 1, highWaterMark: 2 ** 18 });
    },
  };
}

/** All bytes of a small file. Throws `ImageError`. `limit` in bytes. */
export async function readDocument(files: ImageFiles, name: string, limit: number): Promise<Buffer> {
  const size = files.size(name);
  if (size === undefined) throw new ImageError({ kind: "missing-blob", file: name });
  if (size > limit) throw new ImageError({ kind: "too-large", file: name, limit });
  const chunks: Buffer[] = [];
  let bytes = 0;
  // A stream without an encoding gives buffers; the stream's type does not say so.
  for await (const chunk of files.open(name) as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > limit) throw new ImageError({ kind: "too-large", file: name, limit });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

export function documentText(bytes: Buffer): string {
  return bytes.toString("utf8").replace(/^\uFEFF/, "");
}

/** The first bytes of a file, at most so many. Throws the system's error. */
export async function firstBytes(path: string, count: number): Promise<Buffer> {
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(count), 0, count, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Where the bytes of a file lie in the archive, or the name of the file that a link stands for. */
type Place = { readonly start: number; readonly bytes: number } | string;

const maxFiles = 100_000;

async function placesIn(path: string): Promise<ReadonlyMap<string, Place>> {
  const places = new Map<string, Place>();
  try {
    // A stream without an encoding gives buffers; the stream's type does not say so.
    await readTar(createReadStream(path, { highWaterMark: 2 ** 20 }) as AsyncIterable<Buffer>, {
      entry(header) {
        const place = placeOf(header);
        if (place !== undefined) places.set(cleanName(header.name), place);
        if (places.size > maxFiles) throw new ImageError({ kind: "too-many", file: "tar", limit: maxFiles });
        return 0;
      },
      content: () => undefined,
    });
  } catch (error) {
    if (error instanceof ImageError) throw error;
    const failure = failureOf(error);
    // Not even one entry: it never was an archive.
    throw new ImageError(failure.kind !== "unreadable" && places.size === 0 ? { kind: "no-image" } : failure);
  }
  return places;
}

function placeOf(header: Header): Place | undefined {
  switch (header.type) {
    case "file":
    case "contiguous-file": {
      // tar-stream notes where the bytes begin; its types do not know it.
      const { byteOffset } = header as Header & { readonly byteOffset: number };
      return { start: byteOffset, bytes: header.size };
    }
    case "link":
      return cleanName(header.linkname);
    case "symlink":
      return cleanName(`${header.name.replace(/[^/]*$/, "")}${header.linkname}`);
    default:
      return undefined;
  }
}

function failureOf(error: unknown): ImageError["failure"] {
  const code = errorCode(error);
  if (/^E[A-Z]+$/.test(code)) return { kind: "unreadable", reason: code };
  const detail = error instanceof Error ? error.message : String(error);
  return /unexpected end/i.test(detail) ? { kind: "truncated", file: "tar" } : { kind: "bad-archive", detail };
}

/** Without `./`, `..` and doubled slashes: names in an archive mean nothing outside of it. */
function cleanName(name: string): string {
  const parts: string[] = [];
  for (const part of name.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  }
  return parts.join("/");
}

function isInside(name: string): boolean {
  return name !== "" && !name.startsWith("/") && !/[\\\0:]/.test(name) && !name.split("/").includes("..");
}
