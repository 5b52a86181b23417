import { isUtf8 } from "node:buffer";

/** One part of what git prints with `-z`. */
export interface GitRecord {
  /** Bytes that are not UTF-8 are U+FFFD. */
  readonly text: string;
  readonly utf8: boolean;
}

/** The parts of an output, each of which NUL ends. */
export function readRecords(bytes: Buffer): readonly GitRecord[] {
  const texts = bytes.toString().split("\0");
  texts.pop();
  if (isUtf8(bytes)) return texts.map((text) => ({ text, utf8: true }));
  let start = 0;
  return texts.map((text) => {
    const end = bytes.indexOf(0, start);
    const utf8 = !text.includes("\ufffd") || isUtf8(bytes.subarray(start, end));
    start = end + 1;
    return { text, utf8 };
  });
}

/** The same for an output that comes in chunks. */
export async function* streamRecords(chunks: AsyncIterable<Buffer>): AsyncGenerator<GitRecord, void, undefined> {
  for await (const bytes of wholeParts(chunks, 0)) yield* readRecords(bytes);
}

/** Lines of an output in ASCII, without their ends. */
export async function* streamLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<string, void, undefined> {
  for await (const bytes of wholeParts(chunks, 0x0a)) yield* bytes.toString("latin1", 0, bytes.length - 1).split("\n");
}

/** Puts chunks together so that each ends where a part ends. */
async function* wholeParts(chunks: AsyncIterable<Buffer>, end: number): AsyncGenerator<Buffer, void, undefined> {
  let held: Buffer[] = [];
  for await (const chunk of chunks) {
    const last = chunk.lastIndexOf(end);
    if (last === -1) {
      held.push(chunk);
      continue;
    }
    yield Buffer.concat([...held, chunk.subarray(0, last + 1)]);
    held = [chunk.subarray(last + 1)];
  }
}

/** The first part of a path that is not UTF-8, with what stands before it. */
export function pathUntilNotUtf8(path: string): string {
  const end = path.indexOf("/", path.indexOf("\ufffd"));
  return end === -1 ? path : path.slice(0, end);
}
