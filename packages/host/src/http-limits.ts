/** What a server is given: time in milliseconds. */
export interface HttpLimits {
  /** Until there is a connection, TLS and proxy included. */
  readonly connect: number;
  /** Without a byte, while one is waited for. */
  readonly idle: number;
  /** For one answer with all its redirects. */
  readonly total: number;
  /** For one body that is read bit by bit. */
  readonly stream: number;
  /** Waiting before the same is asked again, altogether. */
  readonly wait: number;
  /** Before the first repetition when the server names no time; doubled each time. */
  readonly backoff: number;
  readonly repetitions: number;
  readonly redirects: number;
  /** At the same time, of one server. */
  readonly requestsEach: number;
  /** Of all headers of an answer. */
  readonly headerBytes: number;
}

export const usualHttpLimits: HttpLimits = {
  connect: 10_000,
  idle: 20_000,
  total: 120_000,
  stream: 1_800_000,
  wait: 30_000,
  backoff: 500,
  repetitions: 3,
  redirects: 5,
  requestsEach: 6,
  headerBytes: 32_768,
};
