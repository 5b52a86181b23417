import { Readable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import { openBody, readBody } from "./http-body.ts";
import type { FullHttpClient, HttpAnswer, HttpFailed, HttpFailure, HttpRequest, HttpStream } from "./http-client.ts";
import { createHttpConnections, type HttpConnections } from "./http-exchange.ts";
import { insecureHosts, mayAsk } from "./http-hosts.ts";
import { type HttpLimits, usualHttpLimits } from "./http-limits.ts";
import { headersFor, redirectOf } from "./http-redirect.ts";
import { isPrivateHost } from "./http-public.ts";
import { nextTry } from "./http-repeat.ts";
import { createHttpSlots, type HttpSlots } from "./http-slots.ts";

export interface HttpClientOptions {
  /** Of plimsoll, as servers are told. */
  readonly version: string;
  /**
   * Says which proxies there are (`HTTPS_PROXY`, …), and which hosts may be asked without TLS (`PLIMSOLL_INSECURE_REGISTRIES`).
   */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Other limits than the usual ones. */
  readonly limits?: Partial<HttpLimits>;
}

/**
 * A client over the network. It follows redirects, and to another host goes without credentials; it asks again where a server is
 * busy or a connection breaks, waiting as the server says but never long; a name and password in a URL are used for its server
 * alone. What certificates are believed is node's business (`NODE_EXTRA_CA_CERTS`).
 */
export function createHttpClient({ version, environment, limits: others }: HttpClientOptions): FullHttpClient {
  const limits = { ...usualHttpLimits, ...others };
  const client: Client = {
    limits,
    agent: `plimsoll/${version}`,
    insecure: insecureHosts(environment),
    connections: createHttpConnections(limits, environment),
    slots: createHttpSlots(limits.requestsEach),
    names: { lost: false },
  };
  return {
    request: (request) => repeat(client, () => askWhole(client, request, request.method ?? "GET")),
    stream: (request) => repeat(client, () => askStream(client, request)),
    async submit({ fields, ...form }) {
      const answer = await askWhole(client, form, "POST", new URLSearchParams(fields).toString());
      return answer.kind === "answer" && answer.status === 429 ? busy(answer.url, undefined) : answer;
    },
  };
}

interface Client {
  readonly limits: HttpLimits;
  readonly agent: string;
  readonly insecure: ReadonlySet<string>;
  readonly connections: HttpConnections;
  readonly slots: HttpSlots;
  /** Whether names cannot be looked up, as where there is no network: nothing then waits for it once more. */
  readonly names: { lost: boolean };
}

async function repeat<Outcome extends HttpAnswer | HttpStream>(
  { limits, names }: Client,
  ask: () => Promise<Outcome | HttpFailed>,
): Promise<Outcome | HttpFailed> {
  let waited = 0;
  for (let tries = 1; ; tries++) {
    const outcome = await ask();
    const isLost = outcome.kind === "failure" && outcome.failure.kind === "unreachable" && outcome.failure.detail === "EAI_AGAIN";
    if (isLost && names.lost) return outcome;
    const next = nextTry(outcome, { tries, waited, now: Date.now() }, limits);
    if (outcome.kind !== "failure" || next.kind === "take") names.lost = isLost;
    if (next.kind === "take") return outcome;
    if (outcome.kind === "stream") outcome.body.destroy();
    if (next.kind === "busy") return busy(outcome.kind === "failure" ? "" : outcome.url, next.retryAfter);
    await sleep(next.milliseconds);
    waited += next.milliseconds;
  }
}

async function askWhole(
  client: Client,
  request: Omit<HttpRequest, "method">,
  method: "GET" | "HEAD" | "POST",
  body?: string,
): Promise<HttpAnswer | HttpFailed> {
  const opened = await open(client, request, method, body, client.limits.total);
  if (opened.kind === "failure") return opened;
  const read = await readBody(opened.chunks, new URL(opened.url).host);
  opened.close();
  if (!Buffer.isBuffer(read)) return { kind: "failure", failure: read };
  return { kind: "answer", status: opened.status, headers: opened.headers, body: read, url: opened.url };
}

async function askStream(client: Client, request: Omit<HttpRequest, "method">): Promise<HttpStream | HttpFailed> {
  // What is that large is packed already.
  const headers = { "accept-encoding": "identity", ...request.headers };
  const opened = await open(client, { ...request, headers }, "GET", undefined, client.limits.stream);
  if (opened.kind === "failure") return opened;
  const body = Readable.from(opened.chunks, { objectMode: false });
  body.once("close", () => opened.close());
  return { kind: "stream", status: opened.status, headers: opened.headers, url: opened.url, body };
}

interface Opened extends Omit<HttpAnswer, "kind" | "body"> {
  readonly kind: "opened";
  readonly chunks: AsyncIterable<Buffer>;
  /** To be called once nothing more of it is read. */
  close(): void;
}

/** The answer at the end of all redirects. */
async function open(
  client: Client,
  { url: address, headers: given = {}, range, maxBytes, publicBut }: Omit<HttpRequest, "method">,
  method: "GET" | "HEAD" | "POST",
  body: string | undefined,
  milliseconds: number,
): Promise<Opened | HttpFailed> {
  const { limits, connections, slots, agent, insecure } = client;
  if (!URL.canParse(address)) return failed({ kind: "not-allowed", host: address.slice(0, 80) });
  let url = new URL(address);
  let headers = firstHeaders(publicBut === undefined ? url : withoutUser(url), { ...given, agent }, range, method);
  url = withoutUser(url);
  const deadline = Date.now() + milliseconds;
  for (let redirects = 0; ; redirects++) {
    const guarded = publicBut !== undefined && !publicBut.has(url.host.toLowerCase());
    if (guarded && isPrivateHost(url.host)) return failed({ kind: "private", host: url.host });
    if (guarded ? !isWeb(url) : !mayAsk(url, publicBut ?? insecure)) return failed({ kind: "not-allowed", host: url.host });
    const release = await slots.take(url.origin);
    const got = await connections.exchange({ url, method, headers, body, deadline, onlyPublic: guarded });
    if (got.kind === "failure") {
      release();
      return got;
    }
    const { message } = got;
    const status = message.statusCode ?? 0;
    const next = redirectOf(status, message.headers.location, url);
    if (next === undefined) {
      const chunks = openBody(message, { method, maxBytes, host: url.host });
      const close = (): void => {
        release();
        // One that was read to its end leaves its connection to the next.
        if (message.complete) message.resume();
        else message.destroy();
      };
      return { kind: "opened", status, headers: headersOf(message.headers), url: url.href, chunks, close };
    }
    message.destroy();
    release();
    if (!(next instanceof URL)) return failed({ kind: "bad-redirect", host: url.host, detail: next.refused });
    if (method === "POST") return failed({ kind: "bad-redirect", host: url.host, detail: "POST" });
    if (redirects === limits.redirects) {
      return failed({ kind: "bad-redirect", host: url.host, detail: `more than ${limits.redirects}` });
    }
    headers = headersFor(headers, url, next);
    url = next;
  }
}

function isWeb({ protocol }: URL): boolean {
  return protocol === "https:" || protocol === "http:";
}

function firstHeaders(
  { username, password }: URL,
  { agent, ...given }: Readonly<Record<string, string>> & { readonly agent: string },
  range: HttpRequest["range"],
  method: string,
): Readonly<Record<string, string>> {
  const words = `${decode(username)}:${decode(password)}`;
  const lower = Object.fromEntries(Object.entries(given).map(([name, value]) => [name.toLowerCase(), value]));
  // Parts of a body and its length mean nothing once it is packed for the way.
  const isMeasured = range !== undefined || method === "HEAD";
  return {
    "user-agent": agent,
    "accept-encoding": isMeasured ? "identity" : "gzip",
    ...(range === undefined ? {} : { range: `bytes=${"first" in range ? range.first : ""}-${range.last}` }),
    ...(username === "" ? {} : { authorization: `Basic ${Buffer.from(words).toString("base64")}` }),
    ...(method === "POST" ? { "content-type": "application/x-www-form-urlencoded" } : {}),
    ...lower,
  };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function withoutUser(url: URL): URL {
  const bare = new URL(url);
  bare.username = "";
  bare.password = "";
  return bare;
}

function headersOf(headers: NodeJS.Dict<string | string[]>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(", ") : value]],
    ),
  );
}

function busy(url: string, retryAfter: number | undefined): HttpFailed {
  return failed({ kind: "busy", host: URL.canParse(url) ? new URL(url).host : "", retryAfter });
}

function failed(failure: HttpFailure): HttpFailed {
  return { kind: "failure", failure };
}
