import { lstatSync, type Stats } from "node:fs";
import { readFile, readlink } from "node:fs/promises";

/**
 * What is known of a path, or the system's word for why nothing is. Links are not followed. git has just looked at the same files, so that the
 * system answers at once: waiting for each on a thread of its own takes four times as long.
 */
export function statPath(path: string): Stats | string {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) ?? "ENOENT";
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

/** The system's word for an error, such as `ENOENT`. */
export function errorCode(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}
