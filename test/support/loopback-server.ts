import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from "node:http";
import { type AddressInfo, createServer as createSocketServer, type Server, type Socket } from "node:net";
import { onTestFinished } from "vitest";

export interface SeenRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface LoopbackServer {
  /** `127.0.0.1:port` */
  readonly host: string;
  /** `http://127.0.0.1:port` */
  readonly url: string;
  /** What it was asked, in that order. */
  readonly seen: readonly SeenRequest[];
}

export type Answerer = (request: SeenRequest, response: ServerResponse) => void;

/** A server on this machine that lives as long as the test. */
export async function serve(answer: Answerer): Promise<LoopbackServer> {
  const seen: SeenRequest[] = [];
  const server = createServer((request, response) => {
    void (async () => {
      const body = await readAll(request);
      const asked = { method: request.method ?? "", url: request.url ?? "", headers: request.headers, body };
      seen.push(asked);
      answer(asked, response);
    })();
  });
  const host = await listen(server);
  return { host, url: `http://${host}`, seen };
}

/** A server that says what it likes, HTTP or not. */
export async function serveRaw(answer: (socket: Socket) => void): Promise<LoopbackServer> {
  const server = createSocketServer((socket) => {
    // That the client hangs up is what these tests are about.
    socket.on("error", () => undefined);
    answer(socket);
  });
  const host = await listen(server);
  return { host, url: `http://${host}`, seen: [] };
}

async function listen(server: Server): Promise<string> {
  const sockets = new Set<Socket>();
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(async () => {
    const closed = new Promise((resolve) => server.close(resolve));
    for (const socket of sockets) socket.destroy();
    await closed;
  });
  return `127.0.0.1:${(server.address() as AddressInfo).port}`; // it listens on a port, so this is no pipe's name
}

async function readAll(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer); // no encoding is set
  return Buffer.concat(chunks).toString();
}
