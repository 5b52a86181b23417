import type { Credentials } from "./credentials-find.ts";
import type { FullHttpClient } from "./http-client.ts";
import { isLoopback } from "./http-hosts.ts";
import type { Challenge } from "./registry-challenge.ts";
import type { RegistryFailed } from "./registry-failure.ts";

export interface TokenRequest {
  readonly challenge: Challenge & { readonly kind: "bearer" };
  readonly repository: string;
  readonly credentials: Credentials | undefined;
  /** That asks for the token, with its port. */
  readonly host: string;
}

/** `denied`: the token server does not take the credentials, or wants some. */
export type TokenAnswer = { readonly kind: "token"; readonly token: string } | { readonly kind: "denied" } | RegistryFailed;

/** Gets a token that allows to pull from one repository. */
export async function fetchToken(
  { challenge: { realm, service }, repository, credentials, host }: TokenRequest,
  http: FullHttpClient,
): Promise<TokenAnswer> {
  if (!URL.canParse(realm) || (isLoopback(new URL(realm).host) && !isLoopback(host))) return malformed(host, "challenge");
  const url = new URL(realm);
  const fields = { ...(service === undefined ? {} : { service }), scope: `repository:${repository}:pull` };
  const answer =
    credentials?.kind === "identity-token"
      ? await http.submit({
          url: url.href,
          fields: { ...fields, grant_type: "refresh_token", client_id: "plimsoll", refresh_token: credentials.token },
          maxBytes,
        })
      : await http.request({ url: withFields(url, fields), headers: basic(credentials), maxBytes });
  if (answer.kind === "failure") return { kind: "failure", failure: { kind: "http", failure: answer.failure } };
  if (answer.status === 400 || answer.status === 401 || answer.status === 403) return { kind: "denied" };
  if (answer.status !== 200)
    return { kind: "failure", failure: { kind: "status", host: new URL(answer.url).host, status: answer.status } };
  const token = readToken(answer.body.toString("utf8"));
  return token === undefined ? malformed(new URL(answer.url).host, "token") : { kind: "token", token };
}

/** The header for a name and a password. */
export function basic(credentials: Credentials | undefined): Readonly<Record<string, string>> {
  if (credentials?.kind !== "password") return {};
  return { authorization: `Basic ${Buffer.from(`${credentials.user}:${credentials.password}`).toString("base64")}` };
}

const maxBytes = 2 ** 20;

function withFields(url: URL, fields: Readonly<Record<string, string>>): string {
  const asked = new URL(url);
  for (const [name, value] of Object.entries(fields)) asked.searchParams.set(name, value);
  return asked.href;
}

function readToken(text: string): string | undefined {
  try {
    const answer = JSON.parse(text) as { readonly token?: unknown; readonly access_token?: unknown } | null; // looked at below
    // Some servers leave one of them empty.
    const token = [answer?.token, answer?.access_token].find((value) => typeof value === "string" && value !== "");
    return typeof token === "string" && /^[\x21-\x7e]+$/.test(token) ? token : undefined;
  } catch {
    return undefined;
  }
}

function malformed(host: string, what: "challenge" | "token"): RegistryFailed {
  return { kind: "failure", failure: { kind: "malformed", host, what } };
}
