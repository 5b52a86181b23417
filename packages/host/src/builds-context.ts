import {
  type Build,
  type BuildRuleContext,
  type BuiltDockerfile,
  createBuildMatcher,
  joinPath,
  folderOf,
  readBuiltDockerfile,
} from "@plimsoll/core/builds";
import type { BuildDisk } from "./builds-disk.ts";
import type { OpenedBuilds } from "./builds-open.ts";

/** What rules about builds look at: the builds with their Dockerfiles, and the containers that run what they build. */
export function buildRuleContext(opened: OpenedBuilds, disk: BuildDisk, extra: readonly Build[] = []): BuildRuleContext {
  const all = [...opened.builds, ...extra];
  const builds = all.map((build) => ({ build, dockerfile: readDockerfile(build, opened, disk) }));
  const byBuild = new Map(builds.map((built) => [built.build, built]));
  const match = createBuildMatcher(all, opened.deployments);
  const containers = opened.deployments.map((deployment) => {
    const build = match(deployment);
    return { deployment, built: build === undefined ? undefined : byBuild.get(build) };
  });
  const { unknownTargets, unknowns, unreadable } = opened;
  return { builds, containers, missingFolders: missingFolders(opened.builds, disk), unknownTargets, unknowns, unreadable };
}

/** The Dockerfile that a build reads; undefined when it is none on this disk. Docker also takes the default name in small letters. */
export function dockerfilePath({ dockerfile }: Build, disk: BuildDisk): string | undefined {
  if (dockerfile.kind !== "file") return undefined;
  if (disk.read(dockerfile.path).kind === "text" || !/(?:^|\/)Dockerfile$/.test(dockerfile.path)) return dockerfile.path;
  const small = joinPath(folderOf(dockerfile.path), "dockerfile");
  return disk.read(small).kind === "text" ? small : dockerfile.path;
}

function readDockerfile(build: Build, { texts }: OpenedBuilds, disk: BuildDisk): BuiltDockerfile {
  if (build.dockerfile.kind === "inline") {
    const { file } = build.dockerfile.place;
    return readBuiltDockerfile(build, file, build.dockerfile.text, texts.get(file));
  }
  const path = dockerfilePath(build, disk);
  if (path === undefined) return { kind: "unread" };
  const read = disk.read(path);
  if (read.kind === "text") return readBuiltDockerfile(build, path, read.text);
  const isMissing = read.failure.kind === "missing" || read.failure.kind === "dangling-link";
  return isMissing ? { kind: "missing", path } : { kind: "unread" };
}

function missingFolders(builds: readonly Build[], disk: BuildDisk): ReadonlySet<string> {
  const named = builds.flatMap(({ context, contexts }) => [
    ...(context.kind === "folder" ? [context.path] : []),
    ...contexts.flatMap(({ folder }) => folder?.value ?? []),
  ]);
  // A context may also be an archive, which is a file.
  return new Set(named.filter((path) => !disk.isFolder(path) && disk.read(path).kind === "failure"));
}
