import { type BaseImage, type BaseLayer, readImageFile, readSavedImages } from "@plimsoll/core/base-images";
import { extract, type Header } from "tar-stream";
import { badDocument } from "./image-document.ts";
import { ImageError } from "./image-failure.ts";
import { documentText } from "./image-files.ts";
import type { ImageLimits } from "./image-limits.ts";
import { readTar } from "./image-tar.ts";
import { unpackLayer } from "./image-unpack.ts";

/**
 * The image in a `docker save` archive that comes over a wire: in one pass, without keeping any of it, whatever order its files
 * have. Throws `ImageError`, else what is wrong with the stream.
 */
export async function readSavedStream(source: AsyncIterable<Buffer>, limits: ImageLimits): Promise<BaseImage> {
  const found: Found = { documents: new Map(), layers: new Map(), links: new Map(), left: limits.entries };
  const archive = extract();
  const written = write(source, archive);
  written.catch(() => undefined);
  let files = 0;
  for await (const entry of archive) {
    const { header } = entry;
    if (++files > maxFiles) throw new ImageError({ kind: "too-many", file: "tar", limit: maxFiles });
    if (header.type === "file" || header.type === "contiguous-file") {
      // Without an encoding it gives buffers; its type does not say so.
      await readFile(header, entry as AsyncIterable<Buffer>, found, limits);
    } else if (header.type === "link" || header.type === "symlink") found.links.set(header.name, linkTarget(header));
    entry.resume();
  }
  await written;
  return imageOf(found);
}

const maxFiles = 100_000;

interface Found {
  readonly documents: Map<string, string>;
  readonly layers: Map<string, BaseLayer>;
  readonly links: Map<string, string>;
  /** So many entries of layers may still come. */
  left: number;
}

/** Hands on what comes as fast as it is read. */
async function write(source: AsyncIterable<Buffer>, archive: ReturnType<typeof extract>): Promise<void> {
  try {
    for await (const chunk of source) {
      if (!archive.write(chunk)) await new Promise<void>((resolve) => whenReady(archive, resolve));
      if (archive.destroyed) return;
    }
    archive.end(null);
  } catch (error) {
    archive.destroy(error instanceof Error ? error : new Error(String(error)));
  }
}

function whenReady(archive: ReturnType<typeof extract>, ready: () => void): void {
  archive.once("drain", ready);
  archive.once("close", ready);
}

async function readFile(header: Header, content: AsyncIterable<Buffer>, found: Found, limits: ImageLimits): Promise<void> {
  const chunks = content[Symbol.asyncIterator]();
  const first = await chunks.next();
  const head = first.done === true ? Buffer.alloc(0) : first.value;
  const all = chain(head, chunks);
  const { name } = header;
  // Blobs have no telling names: JSON and small notes are documents, the rest are layers.
  const isDocument = /^\s*[[{]/.test(head.toString("latin1", 0, 16)) && head.toString("latin1", 257, 262) !== "ustar";
  if (isDocument || (header.size ?? 0) < 32) {
    const text = await documentOf(all, name, limits.documentBytes);
    found.documents.set(name, text);
    return;
  }
  found.layers.set(name, await layerOf(name, all, found, limits));
}

async function* chain(head: Buffer, rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  if (head.length > 0) yield head;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}

async function documentOf(content: AsyncIterable<Buffer>, file: string, limit: number): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of content) {
    bytes += chunk.length;
    if (bytes > limit) throw new ImageError({ kind: "too-large", file, limit });
    chunks.push(chunk);
  }
  return documentText(Buffer.concat(chunks));
}

async function layerOf(name: string, content: AsyncIterable<Buffer>, found: Found, limits: ImageLimits): Promise<BaseLayer> {
  const unpacked = await unpackLayer(content, name, limits);
  let [bytes, files] = [0, 0];
  if (unpacked.tar !== undefined) {
    await readTar(unpacked.tar, {
      entry({ type, size, name: path }) {
        if (--found.left < 0) throw new ImageError({ kind: "too-many", file: name, limit: limits.entries });
        if (type === "file" || type === "contiguous-file") bytes += size ?? 0;
        if (type !== "directory" && !/(?:^|\/)\.wh\.[^/]*$/.test(path)) files++;
        return 0;
      },
      content: () => undefined,
    });
  }
  const { stored, tar } = unpacked.sums();
  const isPacked = unpacked.compression !== "none";
  return {
    digest: isPacked ? stored.digest : undefined,
    transfer: isPacked ? stored.bytes : undefined,
    ...(unpacked.tar === undefined ? {} : { diffId: tar.digest, tar: tar.bytes, bytes, files }),
  };
}

function imageOf({ documents, layers, links }: Found): BaseImage {
  const manifest = documents.get("manifest.json");
  if (manifest === undefined) throw new ImageError({ kind: "missing-blob", file: "manifest.json" });
  const saved = readSavedImages(manifest);
  if (saved.kind === "bad") throw badDocument(saved, "manifest.json");
  const [chosen] = saved.images;
  if (chosen === undefined || saved.images.length > 1) {
    throw new ImageError({ kind: "several-images", wanted: undefined, names: saved.images.flatMap(({ tags }) => tags) });
  }
  const described = readImageFile(documents.get(chosen.config) ?? "");
  if (described === undefined) throw new ImageError({ kind: "missing-blob", file: chosen.config });
  const { layers: expected, ...image } = described;
  const read = chosen.layers.map((name, index): BaseLayer => {
    let target = name;
    // Older docker names a layer that it has already sent by a link.
    for (let hops = 0; links.has(target) && hops < 8; hops++) target = links.get(target)!;
    const layer = layers.get(target);
    if (layer === undefined) throw new ImageError({ kind: "missing-blob", file: name });
    const diffId = expected?.[index]?.diffId;
    if (diffId !== undefined && layer.diffId !== undefined && diffId !== layer.diffId) {
      throw new ImageError({ kind: "wrong-digest", file: name, digest: diffId });
    }
    return layer;
  });
  return { ...image, layers: read };
}

function linkTarget({ type, name, linkname }: Header): string {
  const target = linkname ?? "";
  const path = type === "symlink" ? `${name.replace(/[^/]*$/, "")}${target}` : target;
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  }
  return parts.join("/");
}
