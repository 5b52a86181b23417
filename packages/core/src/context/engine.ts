export const engineNames = ["docker", "podman"] as const;
/** What builds the image: Docker with BuildKit, or Podman, which is Buildah inside. */
export type Engine = (typeof engineNames)[number];

/** How an engine looks for files when it is not told their names; what comes first counts, and the rest is not read. */
export interface EngineFiles {
  /** Dockerfiles at the root of the context. */
  readonly dockerfiles: readonly string[];
  /** Behind the name of the Dockerfile, for an ignore file of its own. */
  readonly ownIgnoreSuffixes: readonly string[];
  /** Ignore files at the root of the context. */
  readonly ignoreFiles: readonly string[];
}

/**
 * Sources: BuildKit's frontend/dockerui; Buildah's pkg/util (DiscoverContainerfile) and pkg/parse (ContainerIgnoreFile), where of two ignore
 * files beside the Dockerfile `.dockerignore` wins, and at the root `.containerignore` does.
 */
export function engineFiles(engine: Engine): EngineFiles {
  return files[engine];
}

const files: Readonly<Record<Engine, EngineFiles>> = {
  docker: { dockerfiles: ["Dockerfile", "dockerfile"], ownIgnoreSuffixes: [".dockerignore"], ignoreFiles: [".dockerignore"] },
  podman: {
    dockerfiles: ["Containerfile", "Dockerfile"],
    ownIgnoreSuffixes: [".dockerignore", ".containerignore"],
    ignoreFiles: [".containerignore", ".dockerignore"],
  },
};
