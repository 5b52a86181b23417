import { fstatSync, statSync, writeSync } from "node:fs";

/** Thrown when nobody reads on, as with `| head`: there is no point in going on, and nothing to tell. */
export class OutputClosed extends Error {}

/** Thrown when what is written finds no place, as on a full disk. */
export class OutputFailed extends Error {
  /** The system's word, such as `ENOSPC`. */
  readonly reason: string;

  constructor(reason: string) {
    super(reason);
    this.reason = reason;
  }
}

/** Writes to standard output, at once and wholly. Throws `OutputClosed` and `OutputFailed`. */
export function writeOutput(text: string): void {
  if (text === "") return;
  // Consoles of Windows want another encoding than UTF-8, which only the stream knows.
  if (isTerminal(1)) process.stdout.write(text);
  else writeAll(1, Buffer.from(text));
}

/** Writes bytes to standard output, as `writeOutput` does with text. */
export function writeBytes(bytes: Uint8Array): void {
  writeAll(1, bytes);
}

/** Writes to standard error. A closed one is no reason to stop. */
export function writeError(text: string): void {
  if (isTerminal(2)) {
    process.stderr.write(text);
    return;
  }
  try {
    writeAll(2, Buffer.from(text));
  } catch (error) {
    // There is nowhere left to tell it.
    if (!(error instanceof OutputClosed || error instanceof OutputFailed)) throw error;
  }
}

/** Whether standard output (1) or error (2) goes to a terminal. Cheap for files and pipes: node's stream is not even made. */
export function isTerminal(descriptor: 1 | 2): boolean {
  const known = terminals.get(descriptor);
  if (known !== undefined) return known;
  const found = mayBeTerminal(descriptor) && (descriptor === 1 ? process.stdout : process.stderr).isTTY;
  terminals.set(descriptor, found);
  return found;
}

const terminals = new Map<number, boolean>();

function mayBeTerminal(descriptor: number): boolean {
  if (process.platform === "win32") return true;
  try {
    const found = fstatSync(descriptor);
    // Scripts send what they do not want to the null device, which is like a terminal to the system.
    return found.isCharacterDevice() && found.rdev !== statSync("/dev/null").rdev;
  } catch {
    return false;
  }
}

function writeAll(descriptor: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) at += writeSome(descriptor, bytes, at);
}

function writeSome(descriptor: number, bytes: Uint8Array, at: number): number {
  try {
    return writeSync(descriptor, bytes, at);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "EPIPE" || code === "EBADF") throw new OutputClosed();
    // A pipe that its reader has switched to non-blocking, and that is full for now.
    if (code !== "EAGAIN") throw typeof code === "string" ? new OutputFailed(code) : error;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);
    return 0;
  }
}
