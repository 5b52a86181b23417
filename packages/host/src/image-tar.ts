import { extract, type ExtractEvents, type Header } from "tar-stream";
import { ImageError } from "./image-failure.ts";

/**
 * Reads an entry's bytes, or lets them pass; gives how many of them are wanted at most, 0 for none. Throws `ImageError` to
 * stop.
 */
export interface TarReader {
  entry(header: Header): number;
  /** The bytes that were wanted. Undefined when there are more of them. */
  content(header: Header, bytes: Buffer | undefined): void;
}

/**
 * Goes through a tar archive as it comes. What tar-stream holds in memory is bounded by itself: one chunk, and headers of at
 * most 4 MiB. Throws `ImageError` from the reader, else what is wrong with the bytes or with where they come from.
 */
export async function readTar(chunks: AsyncIterable<Buffer>, reader: TarReader): Promise<void> {
  const archive = extract();
  const failed = new Promise<never>((_, reject) => archive.on("error", reject));
  const ended = new Promise<void>((resolve) => void archive.on("finish", resolve));
  // Whoever waits for it hears of it; nobody may be waiting just then.
  failed.catch(() => undefined);
  let lastByte = 0;
  archive.on("entry", (header, stream, next) => {
    // tar-stream notes where the bytes begin; its types do not know it.
    const { byteOffset } = header as Header & { readonly byteOffset: number };
    lastByte = byteOffset + (header.type === "directory" ? 0 : header.size);
    try {
      takeEntry(header, stream, reader, next);
    } catch (error) {
      next(error instanceof Error ? error : new Error(String(error)));
    }
  });
  let bytes = 0;
  let isPadded = false;
  try {
    for await (const chunk of chunks) {
      bytes += chunk.length;
      if (archive.write(chunk)) continue;
      await Promise.race([new Promise<void>((resolve) => void archive.once("drain", resolve)), failed]);
    }
    // Some tools (`umoci insert`) stop right behind the last file; docker takes such layers too.
    isPadded = bytes % blockBytes > 0;
    if (isPadded) archive.write(Buffer.alloc(blockBytes - (bytes % blockBytes)));
    archive.end(null);
    await Promise.race([ended, failed]);
    if (bytes < lastByte) throw new Error(cutShort);
  } catch (error) {
    // What is wrong behind the last whole block is what is missing there.
    throw error instanceof ImageError || !isPadded ? error : new Error(cutShort, { cause: error });
  } finally {
    archive.destroy(null);
  }
}

/** In tar-stream's words, for whoever tells failures apart. */
const cutShort = "Unexpected end of data";
const blockBytes = 512;

function takeEntry(
  header: Header,
  stream: ExtractEvents["entry"][1],
  reader: TarReader,
  next: (error?: Error | null) => void,
): void {
  // The archive fails with it, and whoever waits for that hears of it.
  stream.on("error", () => undefined);
  const wanted = reader.entry(header);
  const kept: Buffer[] = [];
  let bytes = 0;
  if (wanted > 0) {
    stream.on("data", (data) => {
      // The bytes of the archive, of which nothing else is made.
      const chunk = data as Buffer;
      bytes += chunk.length;
      // A copy: the chunk is a view of much more, which would stay in memory with it.
      if (bytes <= wanted) kept.push(Buffer.from(chunk));
    });
  }
  stream.on("end", () => {
    try {
      if (wanted > 0) reader.content(header, bytes <= wanted ? Buffer.concat(kept) : undefined);
      next(null);
    } catch (error) {
      next(error instanceof Error ? error : new ImageError({ kind: "bad-archive", detail: String(error) }));
    }
  });
  stream.resume();
}
