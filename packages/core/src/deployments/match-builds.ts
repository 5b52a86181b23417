import { parseImageReference } from "../stages/image-reference.ts";
import type { Build } from "./build.ts";
import { isKnown } from "./data-node.ts";
import type { Deployment } from "./deployment.ts";

/** Finds the build whose image a container runs; undefined when that is not sure. */
export type BuildMatcher = (deployment: Deployment) => Build | undefined;

/**
 * A service of Compose runs its own build. Another container is matched by the name of its image: it equals one that a build gives, or is that
 * name behind a registry (`api` and `registry.example.com/team/api`). Where a run has one build without a name, and all manifests together one
 * image, those belong together.
 */
export function createBuildMatcher(builds: readonly Build[], deployments: readonly Deployment[]): BuildMatcher {
  const named = builds.flatMap((build) =>
    build.images.flatMap(({ value }) => {
      const name = repositoryOf(value);
      return name === undefined ? [] : [{ build, ...name }];
    }),
  );
  const images = new Set(
    deployments.flatMap(({ build, image }) => (build === undefined && image !== undefined ? [image.value] : [])),
  );
  const only = builds.length === 1 && builds[0]?.images.length === 0 && images.size === 1 ? builds[0] : undefined;

  return (deployment) => {
    if (deployment.build !== undefined) return builds.find((build) => isOwn(build, deployment));
    const wanted = deployment.image === undefined ? undefined : repositoryOf(deployment.image.value);
    if (wanted === undefined) return undefined;
    const same = one(named.filter(({ familiar }) => familiar === wanted.familiar).map(({ build }) => build));
    if (same !== undefined) return same;
    const pushed = named.filter(
      ({ registry, path }) => registry === undefined && wanted.isPrivate && endsWith(wanted.path, path),
    );
    return one(pushed.map(({ build }) => build)) ?? only;
  };
}

function isOwn(build: Build, deployment: Deployment): boolean {
  return build.kind === "compose" && build.name === deployment.build && build.place.file === deployment.place.file;
}

interface Repository {
  readonly registry: string | undefined;
  readonly path: string;
  readonly familiar: string;
  /** Not an official image of Docker Hub, which nobody pushes to. */
  readonly isPrivate: boolean;
}

/** Tag and digest may be unknown; the name before them must not. */
function repositoryOf(image: string): Repository | undefined {
  const name = /^((?:[^/@]*\/)*[^/:@]*)/.exec(image)?.[1] ?? "";
  if (!isKnown(name)) return undefined;
  const reference = parseImageReference(name);
  if (reference === undefined) return undefined;
  const { registry, repository, familiar } = reference;
  return { registry, path: repository, familiar, isPrivate: !familiar.startsWith("docker.io/library/") };
}

/** Whole parts of a path only. */
function endsWith(path: string, end: string): boolean {
  return path === end || path.endsWith(`/${end}`);
}

/** The builds that share an image are several targets of one name: then none is the one. */
function one(builds: readonly Build[]): Build | undefined {
  const distinct = new Set(builds);
  return distinct.size === 1 ? builds[0] : undefined;
}
