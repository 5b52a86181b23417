import type { BaseImage } from "@plimsoll/core/base-images";
import { readSavedStream } from "./daemon-archive.ts";
import type { DaemonFailure } from "./daemon-failure.ts";
import { askDaemon, imagePath, shortBody } from "./daemon-request.ts";
import { daemonSockets } from "./daemon-sockets.ts";
import { errorCode } from "./error-code.ts";
import { ImageError } from "./image-failure.ts";
import { type ImageLimits, imageLimits } from "./image-limits.ts";

export interface DaemonOptions {
  /** Says where daemons listen. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly limits?: ImageLimits | undefined;
}

/** "absent": no daemon answers, or none has the image. */
export type DaemonAnswer =
  | { readonly kind: "image"; readonly image: BaseImage; readonly notices: readonly [] }
  | { readonly kind: "absent" }
  | { readonly kind: "failure"; readonly failure: DaemonFailure };

/**
 * All layers and the history of an image that docker or podman has on this machine, by the HTTP API that both speak (Docker
 * Engine API, `GET /images/{name}/get`). Nothing is started, and nothing but the socket is asked. Never throws.
 */
export async function readDaemonImage(name: string, { environment, limits = imageLimits }: DaemonOptions): Promise<DaemonAnswer> {
  let denied: DaemonAnswer | undefined;
  for (const socket of daemonSockets(environment)) {
    const answer = await readFrom(socket, name, limits);
    if (answer.kind === "failure" && answer.failure.kind === "denied") denied ??= answer;
    else if (answer.kind !== "absent") return answer;
  }
  return denied ?? { kind: "absent" };
}

/** A daemon on the same machine that says nothing for so long will not. */
const askMilliseconds = 5_000;
/** Before it sends an image a daemon may have to pack it. */
const sendMilliseconds = 120_000;

async function readFrom(socket: string, name: string, limits: ImageLimits): Promise<DaemonAnswer> {
  try {
    const known = await askDaemon(socket, imagePath(name, "json"), askMilliseconds);
    known.resume();
    if (known.statusCode !== 200) return { kind: "absent" };
  } catch (error) {
    // Nobody listens there.
    const isDenied = /^(?:EACCES|EPERM)$/.test(errorCode(error));
    return isDenied ? { kind: "failure", failure: { kind: "denied", socket } } : { kind: "absent" };
  }
  const broken = (detail: string): DaemonAnswer => ({ kind: "failure", failure: { kind: "broken", socket, detail } });
  try {
    const sent = await askDaemon(socket, imagePath(name, "get"), sendMilliseconds);
    if (sent.statusCode !== 200) return broken(`${sent.statusCode} ${wordsOf(await shortBody(sent, 2000))}`);
    try {
      // A stream without an encoding gives buffers; its type does not say so.
      const image = await readSavedStream(sent as AsyncIterable<Buffer>, limits);
      if (!sent.complete) return broken("ECONNRESET");
      return { kind: "image", image: { ...image, source: { kind: "daemon", name } }, notices: [] };
    } finally {
      sent.destroy();
    }
  } catch (error) {
    if (error instanceof ImageError) return { kind: "failure", failure: { kind: "image", failure: error.failure } };
    return broken(errorCode(error));
  }
}

/** Daemons put their words into JSON. */
function wordsOf(body: string): string {
  const message = /"message"\s*:\s*"((?:[^"\\]|\\.)*)"/.exec(body)?.[1];
  return (message ?? body).trim().slice(0, 200);
}
