import { lstatSync } from "node:fs";
import { readFile, readlink } from "node:fs/promises";
import { errorCode } from "./error-code.ts";

/** What git minds of a path on disk. */
export interface DiskPath {
  readonly type: "file" | "link" | "directory" | "other";
  readonly bytes: number;
  /** Whether its owner may execute it. */
  readonly executable: boolean;
}

/**
 * What lies at a path, or the system's word for why nothing is known of it. Links are not followed. git has just looked at the
 * same files, so that the system answers at once: to wait for each on a thread of its own takes longer.
 */
export function statPath(path: string): DiskPath | string {
  try {
    const stats = lstatSync(path, { throwIfNoEntry: false });
    if (stats === undefined) return "ENOENT";
    const { size: bytes, mode } = stats;
    const type = stats.isFile() ? "file" : stats.isSymbolicLink() ? "link" : stats.isDirectory() ? "directory" : "other";
    // Node's own object holds much more; ten thousand of them are a burden.
    return { type, bytes, executable: (mode & 0o100) !== 0 };
  } catch (error) {
    return errorCode(error);
  }
}

/** Target of a symbolic link; where the system has none, git keeps it as the text of a file. Undefined when it cannot be read. */
export async function readTarget(link: string): Promise<string | undefined> {
  try {
    return await readlink(link);
  } catch {
    return readFile(link, "utf8").catch(() => undefined);
  }
}
