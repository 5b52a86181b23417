import type { Place, Placed } from "./place.ts";

/** A container that somebody runs from an image: a service of Compose, or a container of a Kubernetes workload. */
export interface Deployment {
  readonly kind: "compose" | "kubernetes";
  /** The service, or `Deployment web, container app`. */
  readonly name: string;
  readonly place: Place;
  /** The service's own build, by name; a container of Kubernetes is found by its image. */
  readonly build: string | undefined;
  readonly image: Placed<string> | undefined;
  /** Ports that something sends to. */
  readonly ports: readonly ContainerPort[];
  readonly user: Placed<string> | undefined;
  /** `runAsNonRoot: true` of Kubernetes. */
  readonly nonRootOnly: Place | undefined;
  /** Where the root file system is made read-only. */
  readonly readOnlyRoot: Place | undefined;
  /** Paths that something is mounted on, as far as they are known. */
  readonly mounted: readonly string[];
  /** Absolute paths that something writable is mounted on. A path that is not known is left out, and `mountsKnown` is false. */
  readonly writable: readonly string[];
  readonly mountsKnown: boolean;
  /** What takes the place of ENTRYPOINT. */
  readonly entrypoint: CommandOverride | undefined;
  /** What takes the place of CMD. */
  readonly command: CommandOverride | undefined;
  readonly healthcheck: { readonly place: Place; readonly disabled: boolean } | undefined;
  /** Whether it is meant for Docker Swarm. */
  readonly swarm: boolean;
  readonly platform: Placed<string> | undefined;
  readonly environment: readonly EnvironmentVariable[];
  /** Services that it waits for until they are healthy. */
  readonly waitsFor: readonly Placed<string>[];
}

export interface ContainerPort {
  readonly port: number;
  readonly protocol: string;
  readonly place: Place;
  /** What names it: a published port of Compose, a container port or a Service of Kubernetes. */
  readonly by: "published" | "container-port" | "service";
}

export interface CommandOverride {
  /** As the process gets it: Compose splits a text as a shell would, but starts no shell. */
  readonly words: readonly string[];
  readonly place: Place;
  readonly known: boolean;
}

export interface EnvironmentVariable {
  readonly name: string;
  readonly place: Place;
}
