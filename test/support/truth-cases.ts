import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { BaseImage } from "../../packages/core/src/analysis.ts";
import type { ContextEntry, ContextListing } from "../../packages/core/src/context/context-listing.ts";
import type { ImageConfig } from "../../packages/core/src/stages/image-config.ts";
import type { PlannedBuild } from "../../packages/core/src/plan-dockerfile.ts";
import { planDockerfile } from "../../packages/core/src/plan-dockerfile.ts";
import { walkContext } from "../../packages/host/src/index.ts";
import { repositoryRoot } from "./repository.ts";

/** What BuildKit did with one Dockerfile (`observed.json`). */
export interface Observed {
  readonly target: string | null;
  readonly buildArgs: Readonly<Record<string, string>>;
  readonly baseHistory: number;
  readonly steps: readonly ObservedStep[];
  readonly history: readonly { readonly createdBy: string; readonly empty: boolean; readonly layer?: ObservedLayer }[];
  readonly config: ImageConfig;
  readonly edits: readonly ObservedEdit[];
  readonly links?: Readonly<Record<string, string>>;
}

export interface ObservedLayer {
  /** Bytes. */
  readonly contentBytes: number;
  readonly files: number;
  readonly links: number;
}

export interface ObservedStep {
  /** 1-based. */
  readonly line: number;
  readonly stage: number;
  readonly instruction: string;
  readonly state: "executed" | "cached" | "absent";
}

export interface ObservedEdit {
  readonly name: string;
  readonly change: TruthChange;
  readonly steps: readonly ObservedStep[];
}

/** One change, always made to the original state. */
export interface TruthChange {
  readonly write?: Readonly<Record<string, string>>;
  readonly delete?: readonly string[];
  readonly touch?: readonly string[];
  readonly chmod?: Readonly<Record<string, string | number>>;
  readonly link?: Readonly<Record<string, string>>;
  readonly dockerfileReplace?: readonly (readonly [string, string])[];
  readonly buildArgs?: Readonly<Record<string, string>>;
  readonly target?: string;
}

export interface TruthCase {
  readonly name: string;
  readonly dockerfile: string;
  readonly observed: Observed;
  /** Files have digests. */
  readonly listing: ContextListing;
}

const sharedFolder = resolve(repositoryRoot, process.env.PLIMSOLL_SHARED ?? "../shared");
/** Undefined where there is none. */
export const truthFolder = existsSync(join(sharedFolder, "truth", "cases")) ? join(sharedFolder, "truth") : undefined;

export function truthCaseNames(): readonly string[] | undefined {
  return truthFolder === undefined ? undefined : readdirSync(join(truthFolder, "cases")).sort();
}

export async function readTruthCase(folder: string, name: string): Promise<TruthCase> {
  const dockerfile = readFileSync(join(folder, name, "Dockerfile"), "utf8");
  // Data from outside; a file of another shape makes the test that reads it fail.
  const observed = JSON.parse(readFileSync(join(folder, name, "observed.json"), "utf8")) as Observed;
  const context = join(folder, name, "context");
  // Without a folder of that name the context was empty.
  const walked = existsSync(context) ? await walkContext(context, join(folder, name, "Dockerfile")) : undefined;
  if (walked?.kind === "failure") throw new Error(`no context: ${walked.failure.kind}`);
  const listing = walked?.listing ?? { entries: [], ignoreFile: undefined };
  const entries = listing.entries.map((entry) =>
    entry.type === "file" ? { ...entry, digest: digestOf(readFileSync(join(context, entry.path))) } : entry,
  );
  return { name, dockerfile, observed, listing: changedListing({ ...listing, entries }, { link: observed.links ?? {} }) };
}

/** The build of a case as it was first, or after one of its edits. */
export function planTruthCase({ dockerfile, observed, listing }: TruthCase, change: TruthChange = {}): PlannedBuild {
  const text = (change.dockerfileReplace ?? []).reduce((all, [from, to]) => all.replace(from, () => to), dockerfile);
  const target = change.target ?? observed.target ?? undefined;
  return planDockerfile({
    text,
    build: { target, buildArgs: { ...observed.buildArgs, ...change.buildArgs } },
    facts: { context: changedListing(listing, change), images: baseImages() },
  });
}

let images: Readonly<Record<string, BaseImage>> | undefined;

/** The look-alikes of official images that the cases stand on, by the name that they have there. */
function baseImages(): Readonly<Record<string, BaseImage>> {
  if (images !== undefined || truthFolder === undefined) return images ?? {};
  const found: Record<string, BaseImage> = {};
  for (const name of readdirSync(join(truthFolder, "bases"))) {
    const { image, config, history } = JSON.parse(readFileSync(join(truthFolder, "bases", name, "config.json"), "utf8")) as {
      readonly image: string;
      readonly config: ImageConfig;
      readonly history: readonly { readonly created_by: string; readonly empty_layer: boolean | null }[];
    };
    const entries = history.map((entry) => ({ createdBy: entry.created_by, empty: entry.empty_layer === true }));
    found[image] = { platform: "linux/amd64", config, history: entries };
  }
  images = found;
  return images;
}

function changedListing(listing: ContextListing, change: TruthChange): ContextListing {
  const entries = new Map<string, ContextEntry>(listing.entries.map((entry) => [entry.path, entry]));
  for (const [path, text] of Object.entries(change.write ?? {})) {
    const mode = entries.get(path)?.mode ?? 0o644;
    entries.set(path, { path, type: "file", bytes: Buffer.byteLength(text), mode, digest: digestOf(Buffer.from(text)) });
  }
  for (const [path, linkTarget] of Object.entries(change.link ?? {})) {
    entries.set(path, { path, type: "symlink", bytes: 0, mode: 0o777, linkTarget });
  }
  for (const [path, mode] of Object.entries(change.chmod ?? {})) {
    const entry = entries.get(path);
    if (entry !== undefined) entries.set(path, { ...entry, mode: typeof mode === "number" ? mode : Number.parseInt(mode, 8) });
  }
  for (const gone of change.delete ?? []) {
    for (const path of entries.keys()) if (path === gone || path.startsWith(`${gone}/`)) entries.delete(path);
  }
  return { entries: [...entries.values()], ignoreFile: changedIgnoreFile(listing, change) };
}

function changedIgnoreFile({ ignoreFile }: ContextListing, { write, delete: gone }: TruthChange): ContextListing["ignoreFile"] {
  const path = ignoreFile?.path ?? ".dockerignore";
  const text = write?.[".dockerignore"];
  if (text !== undefined) return { path, text };
  return gone?.includes(".dockerignore") === true ? undefined : ignoreFile;
}

function digestOf(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}
