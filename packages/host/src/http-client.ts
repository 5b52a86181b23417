import type { Readable } from "node:stream";

/** What is asked of a server. */
export interface HttpRequest {
  readonly url: string;
  readonly method?: "GET" | "HEAD";
  readonly headers?: Readonly<Record<string, string>>;
  /** Only these bytes, 0-based and inclusive; `last`: that many at the end. A server may send all the same (status 200). */
  readonly range?: { readonly first: number; readonly last: number } | { readonly last: number };
  /** More than this is refused, whatever the server says it sends; counted once it is decoded. In bytes. */
  readonly maxBytes: number;
  /**
   * For addresses from a text that nobody vouches for: only the public internet is asked, whatever redirects and name servers
   * say, and
   * the hosts that are listed here. Without TLS too, and never with a user's name or password.
   */
  readonly publicBut?: ReadonlySet<string> | undefined;
}

export interface HttpAnswer {
  readonly kind: "answer";
  readonly status: number;
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  /** Decoded, when the server compressed it on the way (`Content-Encoding`). */
  readonly body: Buffer;
  /** After redirects; without a user's name and password. */
  readonly url: string;
}

/** An answer whose body is read bit by bit. Whoever gets it reads or destroys the body. */
export interface HttpStream extends Omit<HttpAnswer, "kind" | "body"> {
  readonly kind: "stream";
  /** Ends in an `HttpStopped` where it breaks off. */
  readonly body: Readable;
}

export interface HttpFailed {
  readonly kind: "failure";
  readonly failure: HttpFailure;
}

/** Why there is no answer. */
export type HttpFailure =
  /** `detail`: the system's word, as ENOTFOUND. */
  | { readonly kind: "unreachable"; readonly host: string; readonly detail: string }
  | { readonly kind: "too-slow"; readonly host: string; readonly seconds: number }
  | { readonly kind: "too-large"; readonly host: string; readonly maxBytes: number }
  | { readonly kind: "truncated"; readonly host: string }
  | { readonly kind: "bad-redirect"; readonly host: string; readonly detail: string }
  /** The server asks to wait longer than is sensible. In seconds. */
  | { readonly kind: "busy"; readonly host: string; readonly retryAfter: number | undefined }
  | { readonly kind: "not-allowed"; readonly host: string }
  /** See `publicBut`. */
  | { readonly kind: "private"; readonly host: string };

/** Asks servers. Any status is an answer; whoever asks judges it. Never throws. */
export interface HttpClient {
  request(request: HttpRequest): Promise<HttpAnswer | HttpFailed>;
}

/** A form that is sent to a server: used where a secret has no place in an address. */
export interface HttpForm extends Omit<HttpRequest, "method" | "range"> {
  readonly fields: Readonly<Record<string, string>>;
}

/** A client for whoever moves more than documents. */
export interface FullHttpClient extends HttpClient {
  /** As `request`, sending a form. It is sent once: neither repeated nor redirected. */
  submit(form: HttpForm): Promise<HttpAnswer | HttpFailed>;
  /** For large bodies, as layers of images: nothing of them is held in memory. */
  stream(request: Omit<HttpRequest, "method">): Promise<HttpStream | HttpFailed>;
}

/** The error that a body ends in which breaks off. */
export class HttpStopped extends Error {
  readonly failure: HttpFailure;

  constructor(failure: HttpFailure) {
    super(`${failure.host}: ${failure.kind}`);
    this.name = "HttpStopped";
    this.failure = failure;
  }
}
