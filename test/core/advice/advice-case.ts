import { applyEdits, type ContextEntry, type ContextListing } from "@plimsoll/core";
import { advise, type Advice, type AdviceCommit, planDockerfile, type PlannedBuild } from "@plimsoll/core/plan";

/** A context of small files. */
export function contextOf(
  paths: readonly string[],
  ignore?: string,
  bytes: Readonly<Record<string, number>> = {},
): ContextListing {
  return {
    entries: paths.map((path) => file(path, "first", bytes[path])),
    ignoreFile: ignore === undefined ? undefined : { path: ".dockerignore", text: ignore },
  };
}

/** Commits that each change the files named, in the order given. */
export function commitsOf(changes: readonly (readonly string[])[]): readonly AdviceCommit[] {
  const versions = new Map<string, string>();
  return changes.map((paths, index) => ({
    id: `commit ${index + 1}`,
    changes: paths.map((path) => {
      const before = file(path, versions.get(path) ?? "first");
      versions.set(path, `version ${index + 1}`);
      return { path, before, after: file(path, `version ${index + 1}`) };
    }),
  }));
}

/** The same commit `count` times. */
export function times(count: number, ...paths: readonly string[]): readonly (readonly string[])[] {
  return Array.from({ length: count }, () => paths);
}

export interface AdvisedCase {
  readonly build: PlannedBuild;
  readonly advice: readonly Advice[];
  /** What a piece of advice of that kind makes of the Dockerfile; undefined when there is none. */
  after(kind: Advice["kind"]): string | undefined;
  of(kind: Advice["kind"]): Advice | undefined;
}

export function advised(text: string, context: ContextListing, commits?: readonly AdviceCommit[]): AdvisedCase {
  const build = planDockerfile({ text, facts: { context } });
  const advice = advise(build, commits && { start: context, commits });
  const of = (kind: Advice["kind"]): Advice | undefined => advice.find((each) => each.kind === kind);
  return {
    build,
    advice,
    of,
    after: (kind) => {
      const found = of(kind);
      return found && applyEdits(text, found.edits);
    },
  };
}

function file(path: string, digest: string, bytes = 1000): ContextEntry {
  return { path, type: "file", bytes, mode: 0o644, digest: `${digest} ${path}` };
}
