import { TextMemo } from "../text/text-memo.ts";

/** An image name taken apart as docker's reference grammar does (distribution/reference). */
export interface ImageReference {
  /** Host and port as written; undefined when the name goes to Docker Hub. */
  readonly registry: string | undefined;
  /** Path behind the host: `library/node` is `node` here when it was written so. */
  readonly repository: string;
  readonly tag: string | undefined;
  /** With its algorithm: `sha256:…`. */
  readonly digest: string | undefined;
  /** `docker.io/library/node` for `node`: the name that two spellings share. */
  readonly familiar: string;
}

const domainComponent = "(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])";
const domain = `(?:${domainComponent}(?:\\.${domainComponent})*|\\[(?:[a-fA-F0-9:]+)\\])(?::[0-9]+)?`;
const component = "[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*";
const path = `${component}(?:/${component})*`;
const pattern = new RegExp(
  `^(?:(${domain})/)?(${path})(?::([\\w][\\w.-]{0,127}))?(?:@([A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,}))?$`,
);

/** The reference, or undefined when docker would say `invalid reference format`. */
export function parseImageReference(text: string): ImageReference | undefined {
  return references.get(text, (own) => readReference(own) ?? null) ?? undefined;
}

/** The same few images are named again and again. */
const references = new TextMemo<ImageReference | null>(20_000);

function readReference(text: string): ImageReference | undefined {
  // A first component is a host only when it looks like one; otherwise it belongs to the path.
  const slash = text.indexOf("/");
  const first = slash === -1 ? "" : text.slice(0, slash);
  const isHost = first !== "" && (/[.:]/.test(first) || first === "localhost" || first.toLowerCase() !== first);
  const match = pattern.exec(isHost ? text : `host.invalid/${text}`);
  if (match === null || (text.length === 64 && /^[a-f0-9]{64}$/.test(text))) return undefined;
  const [, host, repository, tag, digest] = match;
  if (repository === undefined || repository.length > 255) return undefined;
  if (digest !== undefined && !validDigest(digest)) return undefined;
  const registry = isHost ? host : undefined;
  return { registry, repository, tag, digest, familiar: familiarName(registry, repository) };
}

function validDigest(digest: string): boolean {
  const [algorithm, hex] = digest.split(":") as [string, string];
  const length = { sha256: 64, sha384: 96, sha512: 128 }[algorithm];
  return length !== undefined && hex.length === length && /^[a-f0-9]+$/.test(hex);
}

function familiarName(registry: string | undefined, repository: string): string {
  const host = registry === undefined || registry === "index.docker.io" ? "docker.io" : registry;
  const official = host === "docker.io" && !repository.includes("/");
  return `${host}/${official ? "library/" : ""}${repository}`;
}
