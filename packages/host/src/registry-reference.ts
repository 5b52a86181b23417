import { parseImageReference } from "@plimsoll/core/plan";

/** Where an image lies. */
export interface RegistryReference {
  /** As users know it: `docker.io/library/node:22`. */
  readonly name: string;
  /** As users know it, with a port where one is given: `docker.io`, `localhost:5000`. */
  readonly host: string;
  /** The host that answers for it. */
  readonly server: string;
  readonly repository: string;
  /** A tag, or a digest, which goes before a tag. */
  readonly version: string;
  readonly digest: string | undefined;
}

/** Docker Hub's name is not that of its server. */
const dockerHub = { name: "docker.io", server: "registry-1.docker.io" };

/** Undefined when docker would call the reference invalid, and for `scratch`. */
export function readReference(text: string): RegistryReference | undefined {
  const parsed = parseImageReference(text);
  if (parsed === undefined || text === "scratch") return undefined;
  const { familiar, tag, digest } = parsed;
  const slash = familiar.indexOf("/");
  const host = familiar.slice(0, slash);
  const version = digest ?? tag ?? "latest";
  return {
    name: `${familiar}${digest === undefined ? `:${version}` : `@${version}`}`,
    host,
    server: host === dockerHub.name ? dockerHub.server : host,
    repository: familiar.slice(slash + 1),
    version,
    digest,
  };
}
