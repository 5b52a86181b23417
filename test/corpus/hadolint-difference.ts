import type { HadolintPlace } from "./hadolint-place.ts";

/** A class of places where plimsoll deliberately says something else than hadolint 2.15.1. */
export interface HadolintDifference {
  readonly codes: readonly string[];
  /** "missing": only hadolint reports it; "extra": only plimsoll does. */
  readonly direction: "missing" | "extra";
  /** Why we are right. */
  readonly reason: string;
  /** By code: a Dockerfile with such a place. Together the examples of a class are its test. */
  readonly examples: Readonly<Record<string, string>>;
  /** Whether a difference belongs to the class. */
  readonly applies: (place: HadolintPlace) => boolean;
}
