// The part of @plimsoll/host that asks servers: loaded only where the network is allowed.
export { HttpStopped } from "./http-client.ts";
export type {
  FullHttpClient,
  HttpAnswer,
  HttpClient,
  HttpFailed,
  HttpFailure,
  HttpForm,
  HttpRequest,
  HttpStream,
} from "./http-client.ts";
export { createHttpClient, type HttpClientOptions } from "./http-fetch.ts";
export type { HttpLimits } from "./http-limits.ts";
export { describeHttpFailure } from "./http-text.ts";
