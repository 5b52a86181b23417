import type { ContextEntry, ContextListing } from "../../../packages/core/src/context/context-listing.ts";
import type { ContextChange } from "../../../packages/core/src/history/context-change.ts";
import type { ReplayCommit } from "../../../packages/core/src/history/replay.ts";
import { planDockerfile, type PlannedBuild } from "../../../packages/core/src/plan-dockerfile.ts";

/** Contents by path. */
export type Files = Readonly<Record<string, string>>;

/** A commit of a test: the files that it writes (undefined removes one), and the Dockerfile or ignore file when it edits them. */
export interface TestCommit {
  readonly files?: Readonly<Record<string, string | undefined>>;
  readonly dockerfile?: string;
  readonly ignore?: string;
}

function entryOf(path: string, digest: string): ContextEntry {
  return { path, type: "file", bytes: 1, mode: 0o644, digest };
}

export function listingOf(files: Files, ignore?: string): ContextListing {
  const entries = Object.entries(files).map(([path, digest]) => entryOf(path, digest));
  return { entries, ignoreFile: ignore === undefined ? undefined : { path: ".dockerignore", text: ignore } };
}

export function planOf(text: string): PlannedBuild {
  return planDockerfile({ text });
}

/** The commits as replay takes them. */
export function toCommits(start: Files, commits: readonly TestCommit[]): readonly ReplayCommit[] {
  const now = new Map(Object.entries(start));
  return commits.map(({ files = {}, dockerfile, ignore }, at) => {
    const changes = Object.entries(files).map(([path, digest]): ContextChange => {
      const before = now.get(path);
      if (digest === undefined) now.delete(path);
      else now.set(path, digest);
      return {
        path,
        before: before === undefined ? undefined : entryOf(path, before),
        after: digest === undefined ? undefined : entryOf(path, digest),
      };
    });
    const ignoreFile = ignore === undefined ? undefined : { now: { path: ".dockerignore", text: ignore } };
    return { id: `c${at}`, changes, build: dockerfile === undefined ? undefined : planOf(dockerfile), ignoreFile };
  });
}

export const node = `FROM node:22
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build
`;
