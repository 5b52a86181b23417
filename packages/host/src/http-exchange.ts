import * as http from "node:http";
import * as https from "node:https";
import { TLSSocket } from "node:tls";
import { errorCode } from "./error-code.ts";
import { type HttpFailed, HttpStopped } from "./http-client.ts";
import type { HttpLimits } from "./http-limits.ts";
import { privateAddress, publicLookup } from "./http-public.ts";
import { proxyFor } from "./http-proxy.ts";

/** One question to one server, redirects not followed. */
export interface Exchange {
  readonly url: URL;
  readonly method: "GET" | "HEAD" | "POST";
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
  /** When it must be over, in milliseconds since 1970. */
  readonly deadline: number;
  /** Names that lead to private addresses are not followed. Of what lies behind a proxy it alone can tell. */
  readonly onlyPublic?: boolean | undefined;
}

export interface HttpResponse {
  readonly kind: "response";
  /** Ends in an `HttpStopped` when it breaks off. */
  readonly message: http.IncomingMessage;
}

export interface HttpConnections {
  /** Gives the answer once its headers are there. */
  exchange(exchange: Exchange): Promise<HttpResponse | HttpFailed>;
}

/** Connections that are kept for the next question to the same server; none keeps the program from ending. */
export function createHttpConnections(
  limits: HttpLimits,
  environment: Readonly<Record<string, string | undefined>>,
): HttpConnections {
  const kept = { keepAlive: true, timeout: limits.idle };
  const plain = new http.Agent(kept);
  const secure = new https.Agent(kept);
  // A connection that is kept is used again without a look at its address: those to the public internet stay among themselves.
  const publicPlain = new http.Agent(kept);
  const publicSecure = new https.Agent(kept);
  const tunnels = new Map<string, http.Agent>();
  return {
    async exchange(exchange) {
      const { url, onlyPublic } = exchange;
      const proxy = proxyFor(url, environment);
      if (url.protocol === "http:") return start(exchange, limits, proxy, onlyPublic ? publicPlain : plain, http.request);
      if (proxy === undefined) return start(exchange, limits, undefined, onlyPublic ? publicSecure : secure, https.request);
      const tunnel = tunnels.get(proxy.href) ?? new (await import("https-proxy-agent")).HttpsProxyAgent(proxy, kept);
      tunnels.set(proxy.href, tunnel);
      return start(exchange, limits, undefined, tunnel, https.request);
    },
  };
}

/** `proxy`: one that is asked for the whole URL, as is done without TLS. */
function start(
  { url, method, headers, body, deadline, onlyPublic = false }: Exchange,
  limits: HttpLimits,
  proxy: URL | undefined,
  agent: http.Agent,
  open: (options: https.RequestOptions) => http.ClientRequest,
): Promise<HttpResponse | HttpFailed> {
  const { host } = url;
  return new Promise((resolve) => {
    const fail = (error: unknown): void => resolve({ kind: "failure", failure: stopped(error, host).failure });
    let request: http.ClientRequest;
    try {
      request = open({
        method,
        agent,
        ...addressOf(url, proxy),
        ...(onlyPublic && proxy === undefined ? { lookup: publicLookup } : {}),
        headers: { host, ...headers, ...proxyHeaders(proxy) },
        maxHeaderSize: limits.headerBytes,
      });
    } catch (error) {
      // Such as a header with a character that no header may have.
      fail(error);
      return;
    }
    let message: http.IncomingMessage | undefined;
    const stop = (milliseconds: number): void => {
      const failure = { kind: "too-slow", host, seconds: Math.ceil(milliseconds / 1000) } as const;
      const error = new HttpStopped(failure);
      resolve({ kind: "failure", failure });
      message?.destroy(error);
      request.destroy(error);
    };
    const total = setTimeout(() => stop(limits.total), Math.max(deadline - Date.now(), 0));
    const connecting = setTimeout(() => stop(limits.connect), limits.connect);
    request.setTimeout(limits.idle, () => {
      // What lies ready and is not taken is not the server's fault.
      if (message === undefined || message.readableLength === 0) stop(limits.idle);
    });
    request.on("socket", (socket) => {
      const connected = (): void => clearTimeout(connecting);
      if (!socket.connecting) connected();
      else socket.once(socket instanceof TLSSocket ? "secureConnect" : "connect", connected);
    });
    request.on("response", (arrived) => {
      clearTimeout(connecting);
      message = arrived;
      // Without TLS it is the proxy that speaks, and nobody vouches for its words.
      if (url.protocol === "https:" && !(arrived.socket instanceof TLSSocket)) {
        fail(new Error(`proxy ${arrived.statusCode}`));
        request.destroy();
        return;
      }
      resolve({ kind: "response", message: arrived });
    });
    request.on("error", fail);
    request.on("close", () => {
      clearTimeout(total);
      clearTimeout(connecting);
      fail(new Error("closed"));
    });
    request.end(body);
  });
}

function addressOf(url: URL, proxy: URL | undefined): https.RequestOptions {
  const { protocol, hostname, port } = proxy ?? url;
  const path = proxy === undefined ? url.pathname + url.search : `${url.origin}${url.pathname}${url.search}`;
  return { protocol, hostname: hostname.replace(/^\[(.*)\]$/, "$1"), port: port === "" ? undefined : port, path };
}

function proxyHeaders(proxy: URL | undefined): Readonly<Record<string, string>> {
  if (proxy === undefined || proxy.username === "") return {};
  const words = `${decodeURIComponent(proxy.username)}:${decodeURIComponent(proxy.password)}`;
  return { "proxy-authorization": `Basic ${Buffer.from(words).toString("base64")}` };
}

/** What went wrong, in our words. */
export function stopped(error: unknown, host: string): HttpStopped {
  if (error instanceof HttpStopped) return error;
  if (errorCode(error) === privateAddress) return new HttpStopped({ kind: "private", host });
  return new HttpStopped({ kind: "unreachable", host, detail: errorCode(error).replace(/^Error: /, "") });
}
