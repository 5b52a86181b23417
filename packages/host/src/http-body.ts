import type { IncomingMessage } from "node:http";
import { pipeline, Transform } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { type HttpFailure, HttpStopped } from "./http-client.ts";
import { stopped } from "./http-exchange.ts";

export interface BodyBounds {
  readonly method: "GET" | "HEAD" | "POST";
  readonly maxBytes: number;
  readonly host: string;
}

/**
 * The body as it was before the server packed it for the way. Ends in an `HttpStopped` where it breaks off or grows beyond its
 * bounds.
 */
export async function* openBody(message: IncomingMessage, { method, maxBytes, host }: BodyBounds): AsyncGenerator<Buffer> {
  if (!hasBody(message, method)) return;
  const tooLarge = new HttpStopped({ kind: "too-large", host, maxBytes });
  try {
    if (Number(message.headers["content-length"]) > maxBytes) throw tooLarge;
    let bytes = 0;
    for await (const chunk of unpacked(message, maxBytes, tooLarge)) {
      const buffer = chunk as Buffer; // a stream of bytes gives nothing else
      bytes += buffer.length;
      if (bytes > maxBytes) throw tooLarge;
      yield buffer;
    }
    if (!message.complete) throw new Error("aborted");
  } catch (error) {
    throw breakOf(error, message, host);
  }
}

/** All of a body. */
export async function readBody(body: AsyncIterable<Buffer>, host: string): Promise<Buffer | HttpFailure> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of body) chunks.push(chunk);
    return Buffer.concat(chunks);
  } catch (error) {
    return stopped(error, host).failure;
  }
}

function hasBody({ statusCode, headers }: IncomingMessage, method: string): boolean {
  return method !== "HEAD" && statusCode !== 204 && statusCode !== 304 && headers["content-length"] !== "0";
}

function unpacked(message: IncomingMessage, maxBytes: number, tooLarge: HttpStopped): AsyncIterable<unknown> {
  const coding = (message.headers["content-encoding"] ?? "identity").trim().toLowerCase();
  if (coding === "identity" || coding === "") return message;
  const decoder = decoders[coding]?.();
  if (decoder === undefined) throw new Error(`Content-Encoding: ${coding.slice(0, 40)}`);
  let packed = 0;
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      packed += chunk.length;
      // Counted before it is unpacked too, since there are endless bodies that unpack to nothing.
      done(packed > maxBytes + packingBytes ? tooLarge : null, chunk);
    },
  });
  // Errors reach whoever reads the decoder.
  return pipeline(message, counted, decoder, () => undefined);
}

const decoders: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  "x-gzip": createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/** What packing may add to a small body. */
const packingBytes = 4096;

function breakOf(error: unknown, message: IncomingMessage, host: string): HttpStopped {
  if (error instanceof HttpStopped) return error;
  const broken = stopped(error, host);
  const detail = broken.failure.kind === "unreachable" ? broken.failure.detail : "";
  const isCut = !message.complete || /^(?:Z_|ERR_)/.test(detail) || detail === "aborted";
  return isCut && !/^(?:HPE_|Content-Encoding)/.test(detail) ? new HttpStopped({ kind: "truncated", host }) : broken;
}
