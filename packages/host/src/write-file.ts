import * as fs from "node:fs";
import { basename, dirname, join } from "node:path";
import { errorCode } from "./error-code.ts";

/** Why a file was left as it was. `describeWriteFailure` makes the words. */
export type WriteFailure =
  /** Somebody else changed it since it was read. */
  | { readonly kind: "changed" }
  /** The system's word, such as `ENOSPC` or `EACCES`. */
  | { readonly kind: "failed"; readonly reason: string };

/**
 * * Replaces the text of a file by another, wholly or not at all: the new text goes to a file beside it, which then takes its
 * name. A symbolic link stays and what it points to is replaced; mode and owner stay. `before` is the text as it was read: where
 * the file holds anything else by now, it is left alone. Undefined when all went well; never throws. Leaves no temporary file
 * behind.
 */
export function replaceFile(path: string, before: string, after: string): WriteFailure | undefined {
  try {
    const target = fs.realpathSync(path);
    const found = fs.statSync(target);
    // A new file takes the place of the old one, which the system would allow all the same.
    fs.accessSync(target, fs.constants.W_OK);
    if (!fs.readFileSync(target).equals(Buffer.from(before))) return { kind: "changed" };
    writeBeside(target, Buffer.from(after), found);
    return undefined;
  } catch (error) {
    const reason = errorCode(error);
    return reason === "ENOENT" ? { kind: "changed" } : { kind: "failed", reason };
  }
}

/**
 * Writes a file, wholly or not at all, whether it is there or not; of one that is there a symbolic link, mode and owner stay. What is no file (a
 * pipe, a device) is written into. Gives the system's word for what went wrong, such as `EACCES`; never throws.
 */
export function writeWhole(path: string, text: string): string | undefined {
  try {
    const found = fs.statSync(path, { throwIfNoEntry: false });
    if (found === undefined) writeBeside(path, Buffer.from(text), undefined);
    else if (found.isFile()) writeBeside(fs.realpathSync(path), Buffer.from(text), found);
    else fs.writeFileSync(path, text);
    return undefined;
  } catch (error) {
    return errorCode(error);
  }
}

/** `like`: whose mode and owner the file gets; undefined for a new one. */
function writeBeside(target: string, bytes: Buffer, like: fs.Stats | undefined): void {
  const folder = dirname(target);
  const temporary = join(folder, `.${basename(target).slice(0, 200)}.${process.pid}.${Date.now().toString(36)}.tmp`);
  try {
    const file = fs.openSync(temporary, "wx", like === undefined ? 0o666 : 0o600);
    try {
      writeAll(file, bytes);
      if (like !== undefined) {
        keepOwner(file, like);
        fs.fchmodSync(file, like.mode & 0o7777);
      }
      // Else a crash of the machine could leave the new name with no bytes behind it.
      fs.fsyncSync(file);
    } finally {
      fs.closeSync(file);
    }
    fs.renameSync(temporary, target);
  } catch (error) {
    fs.rmSync(temporary, { force: true });
    throw error;
  }
}

function writeAll(file: number, bytes: Buffer): void {
  for (let at = 0; at < bytes.length;) at += fs.writeSync(file, bytes, at);
}

/** Only root may give files away; for anybody else the file is theirs already, or becomes theirs. */
function keepOwner(file: number, like: fs.Stats): void {
  const made = fs.fstatSync(file);
  if (made.uid === like.uid && made.gid === like.gid) return;
  try {
    fs.fchownSync(file, like.uid, like.gid);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EPERM")) throw error;
  }
}
