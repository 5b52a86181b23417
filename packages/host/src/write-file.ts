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

/** A file that is written piece by piece, and is there wholly or not at all. Nothing here throws: `close` says what went wrong. */
export interface WholeFile {
  write(bytes: string | Uint8Array): void;
  /** Puts the file in its place. Gives the system's word for the first thing that went wrong, such as `ENOSPC`. */
  close(): string | undefined;
  /** Leaves everything as it was. */
  discard(): void;
}

/** Opens such a file. As `writeWhole` in all else; its text need not fit into memory. */
export function openWhole(path: string): WholeFile {
  let failure: string | undefined;
  const attempt = <Result>(work: () => Result): Result | undefined => {
    if (failure !== undefined) return undefined;
    try {
      return work();
    } catch (error) {
      failure = errorCode(error);
      return undefined;
    }
  };
  const open = attempt(() => openTarget(path));
  let texts: string[] = [];
  let letters = 0;
  const put = (bytes: Uint8Array): void => {
    attempt(() => open?.write(bytes));
    if (failure !== undefined) open?.discard();
  };
  const flush = (): void => {
    if (letters > 0) put(Buffer.from(texts.join("")));
    [texts, letters] = [[], 0];
  };
  return {
    write(bytes) {
      if (typeof bytes !== "string") {
        flush();
        put(bytes);
        return;
      }
      texts.push(bytes);
      letters += bytes.length;
      if (letters >= lettersAtOnce) flush();
    },
    close: () => {
      flush();
      attempt(() => open?.finish());
      if (failure !== undefined) open?.discard();
      return failure;
    },
    discard: () => open?.discard(),
  };
}

/** A write for every few letters would cost more than they. */
const lettersAtOnce = 2 ** 18;

interface OpenFile {
  write(bytes: Uint8Array): void;
  finish(): void;
  /** May be called at any time, also twice. */
  discard(): void;
}

function openTarget(path: string): OpenFile {
  const found = fs.statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return openBeside(path, undefined);
  if (found.isFile()) return openBeside(fs.realpathSync(path), found);
  const file = fs.openSync(path, "w");
  let isOpen = true;
  const close = (): void => {
    if (isOpen) fs.closeSync(file);
    isOpen = false;
  };
  return { write: (bytes) => writeAll(file, bytes), finish: close, discard: close };
}

/** `like`: whose mode and owner the file gets; undefined for a new one. */
function writeBeside(target: string, bytes: Buffer, like: fs.Stats | undefined): void {
  const open = openBeside(target, like);
  try {
    open.write(bytes);
    open.finish();
  } catch (error) {
    open.discard();
    throw error;
  }
}

function openBeside(target: string, like: fs.Stats | undefined): OpenFile {
  const folder = dirname(target);
  const temporary = join(folder, `.${basename(target).slice(0, 200)}.${process.pid}.${Date.now().toString(36)}.tmp`);
  const file = fs.openSync(temporary, "wx", like === undefined ? 0o666 : 0o600);
  let state: "open" | "closed" | "gone" = "open";
  const close = (): void => {
    if (state === "open") fs.closeSync(file);
    if (state === "open") state = "closed";
  };
  return {
    write: (bytes) => writeAll(file, bytes),
    finish() {
      if (like !== undefined) {
        keepOwner(file, like);
        fs.fchmodSync(file, like.mode & 0o7777);
      }
      // Else a crash of the machine could leave the new name with no bytes behind it.
      fs.fsyncSync(file);
      close();
      fs.renameSync(temporary, target);
      state = "gone";
    },
    discard() {
      close();
      if (state !== "gone") fs.rmSync(temporary, { force: true });
      state = "gone";
    },
  };
}

function writeAll(file: number, bytes: Uint8Array): void {
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
