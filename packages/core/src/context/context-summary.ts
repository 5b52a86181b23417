import type { ContextEntry, ContextListing, IgnoreFile } from "./context-listing.ts";
import type { IgnoreProblem, IgnoreRules } from "./ignore-file.ts";

export interface ContextSummary {
  /** Everything but directories, in the context as BuildKit sees it. */
  readonly files: number;
  readonly bytes: number;
  /** The largest files in it, the largest first; of equal ones the first in the order of a walk. At most ten. */
  readonly largest: readonly LargeFile[];
  /** What the ignore file leaves out; less than the truth when `ignoredComplete` is false. */
  readonly ignoredFiles: number;
  readonly ignoredBytes: number;
  /** Whether all that is left out is listed too. */
  readonly ignoredComplete: boolean;
  /** Directories that could not be read: what lies in them is missing from everything else. */
  readonly unreadable: readonly string[];
  readonly ignoreFile: IgnoreFile | undefined;
  /** What BuildKit refuses in the ignore file: with any of these the build stops at once. */
  readonly ignoreProblems: readonly IgnoreProblem[];
}

export interface LargeFile {
  readonly path: string;
  readonly bytes: number;
}

export function summarizeContext(
  { ignoreFile }: ContextListing,
  entries: readonly ContextEntry[],
  present: Uint8Array,
  ignore: IgnoreRules | undefined,
): ContextSummary {
  let files = 0;
  let bytes = 0;
  let ignoredFiles = 0;
  let ignoredBytes = 0;
  let ignoredComplete = true;
  const unreadable: string[] = [];
  const largest: LargeFile[] = [];
  for (let index = 0; index < entries.length; index++) {
    const entry = entries[index]!;
    if (entry.type === "directory") {
      if (entry.unlisted === "ignored") ignoredComplete = false;
      if (entry.unlisted === "unreadable") unreadable.push(entry.path);
    } else if (present[index] === 1) {
      files++;
      bytes += entry.bytes;
      if (entry.type === "file") keepLargest(largest, entry);
    } else {
      ignoredFiles++;
      ignoredBytes += entry.bytes;
    }
  }
  return {
    files,
    bytes,
    largest,
    ignoredFiles,
    ignoredBytes,
    ignoredComplete,
    unreadable,
    ignoreFile,
    ignoreProblems: ignore?.problems ?? [],
  };
}

const largestCount = 10;

function keepLargest(largest: LargeFile[], { path, bytes }: ContextEntry): void {
  if (largest.length === largestCount && largest.at(-1)!.bytes >= bytes) return;
  const smaller = largest.findIndex((other) => other.bytes < bytes);
  largest.splice(smaller === -1 ? largest.length : smaller, 0, { path, bytes });
  if (largest.length > largestCount) largest.pop();
}
