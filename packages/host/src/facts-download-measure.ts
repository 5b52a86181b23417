import { readGzipLength, readXzFooter, readXzIndex, xzFooterBytes } from "./facts-download-ends.ts";
import { findZipDirectory, readZipDirectory } from "./facts-pip-zip.ts";
import type { HttpAnswer, HttpFailed, HttpRequest } from "./http-client.ts";

/** Asks a server. */
export type AskServer = (request: HttpRequest) => Promise<HttpAnswer | HttpFailed>;

/** How long a file is without its compression. */
export interface UnpackedLength {
  readonly unpackedBytes?: number | undefined;
  /** In a zip. */
  readonly files?: number | undefined;
}

export type PackedForm = "tar" | "gz" | "xz" | "zip";

/** By the name in an address; undefined for what cannot be told from a file's ends. */
export function packedForm(url: string): PackedForm | undefined {
  const name = new URL(url).pathname;
  if (/\.tar$/i.test(name)) return "tar";
  if (/\.t?gz$/i.test(name)) return "gz";
  if (/\.t?xz$/i.test(name)) return "xz";
  return /\.(?:zip|jar|war|vsix)$/i.test(name) ? "zip" : undefined;
}

/** What the last bytes of a file tell, of which only these are asked for. `bytes`: its length. */
export async function unpackedLength(
  url: string,
  bytes: number,
  form: PackedForm | undefined,
  ask: AskServer,
): Promise<UnpackedLength> {
  switch (form) {
    case "tar":
      return { unpackedBytes: bytes };
    case "gz": {
      const end = await part(url, bytes - 4, bytes - 1, ask);
      return { unpackedBytes: end && readGzipLength(end, bytes) };
    }
    case "xz":
      return { unpackedBytes: await xzLength(url, bytes, ask) };
    case "zip":
      return zipLength(url, bytes, ask);
    case undefined:
      return {};
  }
}

/** Content-Length; undefined when the server does not say. A client that takes no compression on the way is needed. */
export function numberIn(text: string | undefined): number | undefined {
  const number = text === undefined || text === "" ? Number.NaN : Number(text);
  return Number.isSafeInteger(number) && number >= 0 ? number : undefined;
}

async function xzLength(url: string, bytes: number, ask: AskServer): Promise<number | undefined> {
  const end = await part(url, bytes - xzFooterBytes, bytes - 1, ask);
  const index = end && readXzFooter(end);
  if (index === undefined || index > largestIndex || index + 2 * xzFooterBytes > bytes) return undefined;
  const text = await part(url, bytes - xzFooterBytes - index, bytes - xzFooterBytes - 1, ask);
  return text && readXzIndex(text, bytes);
}

async function zipLength(url: string, bytes: number, ask: AskServer): Promise<UnpackedLength> {
  const start = Math.max(0, bytes - zipTail);
  const tail = await part(url, start, bytes - 1, ask);
  const end = tail && findZipDirectory(tail, bytes);
  if (tail === undefined || end === undefined || end.bytes > largestIndex) return {};
  const inTail = end.offset >= start;
  const directory = inTail ? tail.subarray(end.offset - start) : await part(url, end.offset, end.offset + end.bytes - 1, ask);
  const members = directory && readZipDirectory(directory.subarray(0, end.bytes));
  if (members === undefined) return {};
  return { unpackedBytes: members.reduce((sum, member) => sum + member.bytes, 0), files: members.length };
}

/** The end record with a comment of the largest length. */
const zipTail = 65_557;
const largestIndex = 32_000_000;

/** Undefined when the server does not send parts. */
async function part(url: string, first: number, last: number, ask: AskServer): Promise<Buffer | undefined> {
  if (first < 0 || last < first) return undefined;
  const answer = await ask({ url, range: { first, last }, maxBytes: last - first + 1 });
  const fits = answer.kind === "answer" && answer.status === 206 && answer.body.length === last - first + 1;
  return fits ? answer.body : undefined;
}
