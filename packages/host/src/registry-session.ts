import type { CredentialsProblem, FoundCredentials } from "./credentials-find.ts";
import type { FullHttpClient, HttpAnswer, HttpFailed, HttpRequest, HttpStream } from "./http-client.ts";
import { isLoopback } from "./http-hosts.ts";
import { readChallenge } from "./registry-challenge.ts";
import type { RegistryFailed } from "./registry-failure.ts";
import type { RegistryReference } from "./registry-reference.ts";
import { basic, fetchToken } from "./registry-token.ts";

/** What is asked of one repository; `path`: `manifests/latest`. */
export type RepositoryRequest = Pick<HttpRequest, "range" | "maxBytes"> & {
  readonly path: string;
  readonly accept?: readonly string[];
};

/** Asks one repository, as the user where it wants one. Answers have the status 200 or 206. */
export interface RegistrySession {
  get(request: RepositoryRequest): Promise<HttpAnswer | RegistryFailed>;
  stream(request: RepositoryRequest): Promise<HttpStream | RegistryFailed>;
}

export interface SessionOptions {
  readonly http: FullHttpClient;
  /** Whether a host may be asked without TLS, besides this machine. */
  readonly insecure: ReadonlySet<string>;
  /** Asked once, and only when the registry wants to know who we are. */
  credentials(): Promise<FoundCredentials>;
}

export function openSession(reference: RegistryReference, options: SessionOptions): RegistrySession {
  const { http } = options;
  const state: SessionState = {
    base: `https://${reference.server}`,
    isSettled: false,
    authorization: undefined,
    user: false,
    problem: undefined,
  };
  return {
    get: (request) => ask(reference, options, state, request, (asked) => http.request(asked)),
    stream: (request) => ask(reference, options, state, request, (asked) => http.stream(asked)),
  };
}

interface SessionState {
  base: string;
  /** Whether something answered there. */
  isSettled: boolean;
  authorization: Readonly<Record<string, string>> | undefined;
  user: boolean;
  problem: CredentialsProblem | undefined;
}

async function ask<Answer extends HttpAnswer | HttpStream>(
  reference: RegistryReference,
  options: SessionOptions,
  state: SessionState,
  { path, accept, range, maxBytes }: RepositoryRequest,
  send: (request: Omit<HttpRequest, "method">) => Promise<Answer | HttpFailed>,
): Promise<Answer | RegistryFailed> {
  const once = (): Promise<Answer | HttpFailed> =>
    send({
      url: `${state.base}/v2/${reference.repository}/${path}`,
      headers: { ...(accept === undefined ? {} : { accept: accept.join(", ") }), ...state.authorization },
      ...(range === undefined ? {} : { range }),
      maxBytes,
    });
  let answer = await once();
  if (!state.isSettled && answer.kind === "failure" && isWithoutTls(answer, reference.server, options)) {
    state.base = `http://${reference.server}`;
    answer = await once();
  }
  if (answer.kind === "failure") return { kind: "failure", failure: { kind: "http", failure: answer.failure } };
  state.isSettled = true;
  // Only the registry itself is told who we are, not the server that it redirects to.
  if (answer.status === 401 && new URL(answer.url).origin === new URL(state.base).origin) {
    discard(answer);
    const refused = await authorize(reference, options, state, answer.headers.get("www-authenticate"));
    if (refused !== undefined) return refused;
    answer = await once();
    if (answer.kind === "failure") return { kind: "failure", failure: { kind: "http", failure: answer.failure } };
  }
  if (answer.status === 200 || answer.status === 206) return answer;
  discard(answer);
  return refusal(reference, state, answer);
}

function discard(answer: HttpAnswer | HttpStream): void {
  if (answer.kind === "stream") answer.body.destroy();
}

/** Whether what we heard is what a server without TLS makes of it, and that is allowed. */
function isWithoutTls({ failure }: HttpFailed, server: string, { insecure }: SessionOptions): boolean {
  if (!isLoopback(server) && !insecure.has(server.toLowerCase())) return false;
  return failure.kind === "unreachable" && /^(?:EPROTO|ERR_SSL|ECONNRESET|closed|HPE_)|^ECONNREFUSED$/.test(failure.detail);
}

async function authorize(
  reference: RegistryReference,
  { http, credentials: find }: SessionOptions,
  state: SessionState,
  header: string | undefined,
): Promise<RegistryFailed | undefined> {
  const { host, server: named, repository } = reference;
  const server = new URL(state.base).host;
  const challenge = readChallenge(header);
  if (challenge === undefined) return { kind: "failure", failure: { kind: "malformed", host: named, what: "challenge" } };
  const { credentials, problem } = await find();
  state.user = credentials !== undefined;
  state.problem = problem;
  if (credentials?.kind === "registry-token") {
    state.authorization = { authorization: `Bearer ${credentials.token}` };
    return undefined;
  }
  if (challenge.kind === "basic") {
    if (credentials?.kind !== "password") return denied(reference, state);
    state.authorization = basic(credentials);
    return undefined;
  }
  const got = await fetchToken({ challenge, repository, credentials, host: server }, http);
  if (got.kind === "failure") return got;
  if (got.kind === "denied") return denied({ ...reference, host }, state);
  state.authorization = { authorization: `Bearer ${got.token}` };
  return undefined;
}

function refusal(reference: RegistryReference, state: SessionState, answer: HttpAnswer | HttpStream): RegistryFailed {
  const { status } = answer;
  if (status === 401 || status === 403) return denied(reference, state);
  if (status === 404) {
    const words = answer.kind === "answer" ? answer.body.toString("utf8", 0, 4096) : "";
    const what = words.includes("NAME_UNKNOWN") ? "repository" : "image";
    return { kind: "failure", failure: { kind: "not-found", name: reference.name, what } };
  }
  return { kind: "failure", failure: { kind: "status", host: new URL(answer.url).host, status } };
}

function denied({ name, host }: RegistryReference, { user, problem }: SessionState): RegistryFailed {
  return { kind: "failure", failure: { kind: "denied", name, host, user, problem } };
}
