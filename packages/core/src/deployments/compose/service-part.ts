import type { CommandOverride, ContainerPort, EnvironmentVariable } from "../deployment.ts";
import type { NamedContext } from "../build.ts";
import type { Place, Placed } from "../place.ts";

/** What one Compose file says of a service. Paths start where those of Compose do: from the folder of the project. */
export interface ServicePart {
  readonly name: string;
  readonly place: Place;
  readonly build: BuildPart | undefined;
  readonly image: Placed<string> | undefined;
  readonly user: Placed<string> | undefined;
  readonly readOnly: Placed<boolean> | undefined;
  readonly entrypoint: CommandOverride | undefined;
  readonly command: CommandOverride | undefined;
  readonly healthcheck: { readonly place: Place; readonly disabled: boolean } | undefined;
  readonly deploy: Place | undefined;
  readonly platform: Placed<string> | undefined;
  readonly ports: readonly ContainerPort[];
  readonly mounts: readonly ServiceMount[];
  readonly environment: readonly EnvironmentVariable[];
  readonly waitsFor: readonly Placed<string>[];
  readonly extends: { readonly service: string; readonly file: string | undefined; readonly place: Place } | undefined;
  /** Keys that are tagged `!reset` or `!override`: what an earlier file says of them is gone. */
  readonly dropped: ReadonlySet<string>;
}

export interface ServiceMount {
  /** In the container; undefined when it is not known. */
  readonly path: string | undefined;
  readonly writable: boolean;
}

/** What one Compose file says of a service's build. */
export interface BuildPart {
  readonly place: Place;
  /** A path, or an address elsewhere as written. */
  readonly context: Placed<string> | undefined;
  /** Not yet joined to the context, which another file may name. */
  readonly dockerfile: Placed<string> | undefined;
  readonly inline: Placed<string> | undefined;
  readonly target: Placed<string> | undefined;
  readonly args: readonly ArgumentPart[];
  readonly contexts: readonly (NamedContext & { readonly service: string | undefined })[];
  readonly platforms: readonly Placed<string>[];
  readonly tags: readonly Placed<string>[];
}

export interface ArgumentPart {
  readonly name: string;
  readonly value: string | undefined;
  readonly place: Place;
}
