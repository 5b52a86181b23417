import { opendirSync, statSync } from "node:fs";
import { type ContextListing, type Engine, readIgnoreFile } from "@plimsoll/core";
import { type IgnoreFileNotice, readContextIgnoreFile } from "./context-ignore-file.ts";
import { listTree } from "./walk-context-tree.ts";
import { errorCode } from "./error-code.ts";

export interface WalkContextOptions {
  /** Also lists what lies in directories that the ignore file leaves out whole, so that its size is known. They can be huge. */
  readonly listIgnored?: boolean | undefined;
  /** Decides which ignore file counts; docker when undefined. */
  readonly engine?: Engine | undefined;
  /** Ends the walk: then it throws the reason. */
  readonly signal?: AbortSignal | undefined;
}

export type WalkedContext =
  | { readonly kind: "context"; readonly listing: ContextListing; readonly notices: readonly ContextNotice[] }
  | { readonly kind: "failure"; readonly failure: ContextFailure };

/** Why there is no context. `describeContextFailure` makes the words. */
export type ContextFailure =
  | { readonly kind: "missing" }
  | { readonly kind: "not-a-directory" }
  /** The system's word, such as `EACCES`. */
  | { readonly kind: "unreadable"; readonly reason: string };

/** Something that is missing from the listing. `path` is relative to the root of the context, "" for the root itself. */
export type ContextNotice =
  | { readonly kind: "unreadable"; readonly path: string; readonly reason: string }
  /** `path` has U+FFFD in place of the wrong bytes. */
  | { readonly kind: "not-utf-8"; readonly path: string }
  | IgnoreFileNotice;

/**
 * Lists the build context below `root`, with the ignore file that belongs to the Dockerfile (undefined when that has no path, as
 * on standard input). Never throws for what it finds on the disk. Links are not followed. Entries are in the order of a walk.
 */
export async function walkContext(
  root: string,
  dockerfilePath: string | undefined,
  options: WalkContextOptions = {},
): Promise<WalkedContext> {
  const failure = whyNoContext(root);
  if (failure !== undefined) return { kind: "failure", failure };
  const { ignoreFile, notices: ignoreNotices } = readContextIgnoreFile(root, dockerfilePath, options.engine);
  const notices: ContextNotice[] = [...ignoreNotices];
  const rules = ignoreFile === undefined || options.listIgnored === true ? undefined : readIgnoreFile(ignoreFile.text);
  const entries = await listTree(root, rules, (notice) => notices.push(notice), options.signal);
  return { kind: "context", listing: { entries, ignoreFile }, notices };
}

/** Undefined for a folder that can be walked. Never throws. */
export function whyNoContext(root: string): ContextFailure | undefined {
  try {
    if (!statSync(root).isDirectory()) return { kind: "not-a-directory" };
    // Whether the names can be read is known only once they are asked for.
    opendirSync(root).closeSync();
    return undefined;
  } catch (error) {
    const reason = errorCode(error);
    if (reason === "ENOENT") return { kind: "missing" };
    return reason === "ENOTDIR" ? { kind: "not-a-directory" } : { kind: "unreadable", reason };
  }
}
