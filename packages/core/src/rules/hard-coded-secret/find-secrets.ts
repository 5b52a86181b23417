import { LineSearch } from "../../text/line-search.ts";
import { isPlaceholder, tokenPatterns } from "../shared/secret-patterns.ts";

/** A secret in a text. */
export type WrittenSecret = {
  readonly start: number;
  readonly end: number;
} & (
  | { readonly kind: "token"; readonly issuer: string }
  | { readonly kind: "key" }
  | { readonly kind: "url"; readonly host: string }
);

const keyBlock = "-----BEGIN (?:[A-Z]+ )*PRIVATE KEY(?: BLOCK)?-----";
/** The user, the password and the host of a URL. */
const urlWithPassword =
  "[a-z][a-z0-9+.-]{1,20}://([^\\s/:@'\"<>`|;&]{0,64}):([^\\s/@'\"<>`|;&]{1,128})@([A-Za-z0-9.$_{}-]{1,128})";
const tokens = new RegExp(
  `(?<![A-Za-z0-9_])(?:${tokenPatterns.map(({ pattern }) => `(${pattern})`).join("|")})(?![A-Za-z0-9_])`,
  "g",
);
const others = new RegExp(`(${keyBlock})|${urlWithPassword}`, "g");
/** A look at the whole file, so that files without any secret cost one pass. */
const anything = new RegExp(`${keyBlock}|://[^\\s/@]{0,192}@|${tokenPatterns.map(({ pattern }) => pattern).join("|")}`);

/** None of them goes on in another line. */
const search = new LineSearch((text) => anything.test(text));

/** Whether a file may hold a secret at all. */
export function mayHoldSecrets(text: string): boolean {
  return search.in(text);
}

/** Secrets that show by their own form, in the order of each kind. */
export function* findSecrets(text: string): Generator<WrittenSecret> {
  for (const match of text.matchAll(tokens)) {
    const found = match[0];
    const issuer = tokenPatterns[match.slice(1).findIndex((group) => group !== undefined)]?.issuer;
    if (issuer !== undefined && !isPlaceholder(found) && hasVariety(found))
      yield { kind: "token", issuer, start: match.index, end: match.index + found.length };
  }
  for (const match of text.matchAll(others)) {
    const [whole, block, user = "", password = "", host = ""] = match;
    const end = match.index + whole.length;
    if (block !== undefined) yield { kind: "key", start: match.index, end };
    // A password that repeats the user's name is one for a database that lives for a test.
    else if (!isPlaceholder(password) && password !== user && !isExampleHost(host)) {
      const start = end - host.length - 1 - password.length;
      yield { kind: "url", host, start, end: start + password.length };
    }
  }
}

/** Not `ghp_aaaaaaaa…`. */
function hasVariety(token: string): boolean {
  return new Set(token.slice(4)).size >= 8;
}

function isExampleHost(host: string): boolean {
  return /^(?:localhost|127\.|host$|hostname$|server$)|(?:^|\.)example(?:\.|$)/i.test(host);
}
