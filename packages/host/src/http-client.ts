/** What is asked of a server. */
export interface HttpRequest {
  readonly url: string;
  readonly method?: "GET" | "HEAD";
  readonly headers?: Readonly<Record<string, string>>;
  /** Only these bytes, 0-based and inclusive; `last`: that many at the end. */
  readonly range?: { readonly first: number; readonly last: number } | { readonly last: number };
  /** More than this is refused, whatever the server says it sends. In bytes. */
  readonly maxBytes: number;
}

export interface HttpAnswer {
  readonly kind: "answer";
  readonly status: number;
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Buffer;
  /** After redirects. */
  readonly url: string;
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
  /** The server asks to wait longer than is sensible. */
  | { readonly kind: "busy"; readonly host: string; readonly retryAfter: number | undefined }
  | { readonly kind: "not-allowed"; readonly host: string };

/** Asks servers. Any status is an answer; whoever asks judges it. Never throws. */
export interface HttpClient {
  request(request: HttpRequest): Promise<HttpAnswer | HttpFailed>;
}
