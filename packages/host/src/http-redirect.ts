import { isLoopback } from "./http-hosts.ts";

/** Where an answer sends us: a URL, why we do not go there, or undefined when the answer is the answer. */
export function redirectOf(
  status: number,
  location: string | undefined,
  from: URL,
): URL | { readonly refused: string } | undefined {
  if (!redirectStatuses.has(status) || location === undefined) return undefined;
  if (!URL.canParse(location, from.href)) return { refused: "not an address" };
  const url = new URL(location, from);
  if (url.protocol !== "https:" && url.protocol !== "http:") return { refused: url.protocol };
  if (from.protocol === "https:" && url.protocol === "http:") return { refused: "https → http" };
  // What runs on the user's machine is for the user to ask, not for a server.
  if (isLoopback(url.host) && !isLoopback(from.host)) return { refused: url.host };
  url.username = "";
  url.password = "";
  return url;
}

/** The headers that may go along: to another scheme, host or port those alone that give nothing away. */
export function headersFor(headers: Readonly<Record<string, string>>, from: URL, to: URL): Readonly<Record<string, string>> {
  if (from.origin === to.origin) return headers;
  return Object.fromEntries(Object.entries(headers).filter(([name]) => harmless.has(name)));
}

const redirectStatuses = new Set([301, 302, 303, 307, 308]);
const harmless = new Set(["accept", "accept-encoding", "range", "user-agent"]);
