import { type ArchiveLimits, walkArchive } from "./archive-walk.ts";

/** By the path of a member. `bytes` is undefined for what is no file, and where the archive holds more than is kept. */
export type ArchiveContents = ReadonlyMap<string, { readonly mtime: number; readonly bytes: Buffer | undefined }>;

/** What is kept in memory of one archive. In bytes. */
const keptBytes = 128 * 2 ** 20;

/** What the members of a local archive hold. Undefined where it cannot be read. Never throws for what it finds on the disk. */
export async function readArchiveContents(
  path: string,
  kept = keptBytes,
  limits?: ArchiveLimits,
): Promise<ArchiveContents | undefined> {
  const contents = new Map<string, { readonly mtime: number; readonly bytes: Buffer | undefined }>();
  let rest = kept;
  const isWhole = await walkArchive(
    path,
    {
      member({ path: member, type, bytes, mtime }) {
        contents.set(member, { mtime, bytes: type === "file" && bytes === 0 ? Buffer.alloc(0) : undefined });
        if (bytes > rest) return 0;
        rest -= bytes;
        return bytes;
      },
      content: ({ path: member, mtime }, bytes) => void contents.set(member, { mtime, bytes }),
    },
    limits,
  );
  return isWhole ? contents : undefined;
}
