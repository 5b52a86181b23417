import { formatBytes, type Size } from "@plimsoll/core/plan";
import type { RebuildResult } from "./compared-build.ts";
import type { RebuildText } from "./rebuild-text.ts";

/** The whole result in one sentence. */
export function verdictOf({ rebuilt, depends, all, bytes }: RebuildResult, text: RebuildText): string {
  const known = bytesText(bytes);
  return text.verdict({ rebuilt, depends, all, bytes: known, atLeast: bytes.likely === null });
}

/** Undefined when nothing is known of it. */
export function bytesText({ likely, low }: Size): string | undefined {
  if (likely !== null) return formatBytes(likely);
  return low === 0 ? undefined : formatBytes(low);
}
