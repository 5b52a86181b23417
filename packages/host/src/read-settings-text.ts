import { readFile, stat } from "node:fs/promises";
import type { ConfigProblem } from "@plimsoll/core/config";
import { errorCode } from "./error-code.ts";
import { isOpenDescriptor } from "./read-source.ts";

/** The text of a file with settings, or why there is none. `limit` in MB. Never throws. */
export async function readSettingsText(file: string, limit: number): Promise<string | ConfigProblem> {
  try {
    const found = await stat(file);
    if (found.isDirectory()) return { code: "file-is-directory", params: {} };
    // Reading a pipe that nobody writes to would wait for ever.
    if (!found.isFile() && !isOpenDescriptor(file)) return { code: "file-is-no-file", params: {} };
    if (found.size > limit * 1024 * 1024) return { code: "file-too-large", params: { limit: `${limit} MB` } };
    const bytes = await readFile(file);
    return decode(bytes) ?? { code: "file-not-utf8", params: {} };
  } catch (error) {
    const code = errorCode(error);
    return code === "ENOENT" || code === "ENOTDIR"
      ? { code: "file-missing", params: {} }
      : { code: "file-unreadable", params: { reason: code } };
  }
}

/** Drops a byte order mark. Undefined when the bytes are not UTF-8. */
function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
