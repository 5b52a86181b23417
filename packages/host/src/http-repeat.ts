import type { HttpAnswer, HttpFailed, HttpStream } from "./http-client.ts";
import type { HttpLimits } from "./http-limits.ts";

/** What is to be done with an answer: wait so many milliseconds and ask again, or take it. */
export type NextTry =
  | { readonly kind: "wait"; readonly milliseconds: number }
  | { readonly kind: "take" }
  | { readonly kind: "busy"; readonly retryAfter: number | undefined };

type Outcome = Omit<HttpAnswer, "body" | "kind"> & { readonly kind: (HttpAnswer | HttpStream)["kind"] };

/** `tries`: how often it was asked; `waited`: how long was waited so far, in milliseconds; `now`: in milliseconds since 1970. */
export function nextTry(
  outcome: Outcome | HttpFailed,
  { tries, waited, now }: { readonly tries: number; readonly waited: number; readonly now: number },
  limits: HttpLimits,
): NextTry {
  const backoff = limits.backoff * 2 ** (tries - 1);
  if (outcome.kind === "failure") {
    const { failure } = outcome;
    const passing = failure.kind === "truncated" || (failure.kind === "unreachable" && passingErrors.has(failure.detail));
    return passing && tries <= limits.repetitions ? { kind: "wait", milliseconds: backoff } : { kind: "take" };
  }
  const { status, headers } = outcome;
  if (!passingStatuses.has(status)) return { kind: "take" };
  const retryAfter = status === 429 || status === 503 ? readRetryAfter(headers.get("retry-after"), now) : undefined;
  const milliseconds = retryAfter === undefined ? backoff : retryAfter * 1000;
  if (tries <= limits.repetitions && waited + milliseconds <= limits.wait) return { kind: "wait", milliseconds };
  return status === 429 || retryAfter !== undefined ? { kind: "busy", retryAfter } : { kind: "take" };
}

/** Errors that are over a moment later. */
const passingErrors = new Set(["ECONNRESET", "EPIPE", "EAI_AGAIN", "closed"]);
const passingStatuses = new Set([429, 502, 503, 504]);

/** In seconds: given as such, or as the date until which to wait. */
function readRetryAfter(value: string | undefined, now: number): number | undefined {
  if (value === undefined) return undefined;
  if (/^\d{1,9}$/.test(value.trim())) return Number(value);
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(Math.ceil((date - now) / 1000), 0);
}
