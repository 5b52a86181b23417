import { type IncomingMessage, request } from "node:http";

/** What a daemon answers; the body is still to be read. Rejects with the system's error where nobody answers. */
export function askDaemon(socketPath: string, path: string, idleMilliseconds: number): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const sent = request({ socketPath, path, method: "GET", headers: { host: "docker" }, agent: false }, resolve);
    sent.on("error", reject);
    sent.setTimeout(idleMilliseconds, () => sent.destroy(new Error("ETIMEDOUT")));
    sent.end();
  });
}

/** The name as a part of a path. Slashes, tags and digests stand as they are. */
export function imagePath(name: string, rest: string): string {
  const escaped = name.split("/").map((part) => encodeURIComponent(part).replaceAll("%3A", ":").replaceAll("%40", "@"));
  return `/images/${escaped.join("/")}/${rest}`;
}

/** The start of a body, as text. */
export async function shortBody(message: IncomingMessage, limit: number): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of message) {
    const buffer = chunk as Buffer; // a stream of bytes gives nothing else
    chunks.push(buffer);
    bytes += buffer.length;
    if (bytes >= limit) break;
  }
  return Buffer.concat(chunks).toString("utf8", 0, limit);
}
