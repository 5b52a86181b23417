import type { Language } from "@plimsoll/core";
import type { AskedFact, FactKind, FactKinds } from "@plimsoll/core/plan";
import type { HttpClient } from "./http-client.ts";

/** A fact from the network. */
export type FetchedFact = {
  readonly [Kind in FactKind]: {
    readonly kind: Kind;
    readonly key: string;
    readonly value: FactKinds[Kind];
    /** Where it comes from, in a few English words. */
    readonly source: string;
    /** How long it may be kept, in seconds; undefined for what never changes, as a published version. */
    readonly maxAge: number | undefined;
  };
}[FactKind];

/** Gets facts of some kinds from the network. */
export interface FactFetcher {
  readonly kinds: readonly FactKind[];
  /** What could be found; the rest is left out. `problem`: why, in the user's words, once for each cause. Never throws. */
  fetch(asked: readonly AskedFact[], around: FetchSurroundings): Promise<readonly FetchedFact[]>;
}

export interface FetchSurroundings {
  readonly http: HttpClient;
  /** Where relative settings files are looked for: the folder of the Dockerfile's project. */
  readonly folder: string;
  /** The platform that is built for: `linux/amd64`. */
  readonly platform: string;
  /** Lines of the files that say where the base images get their packages from, as `system.apt.sources` has them. */
  readonly aptSources?: readonly string[] | undefined;
  /** Lines of `/etc/apk/repositories` of the base images, as `system.repositories` has them. */
  readonly repositories?: readonly string[] | undefined;
  /** Of what `problem` is told; English where none is named. */
  readonly language?: Language | undefined;
  problem(message: string, help: string): void;
}
