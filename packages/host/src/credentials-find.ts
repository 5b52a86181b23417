import { readCredentialFiles, type CredentialFile, type CredentialFileProblem } from "./credentials-files.ts";
import { askCredentialHelper, type CredentialHelperProblem } from "./credentials-helper.ts";

export type Credentials =
  | { readonly kind: "password"; readonly user: string; readonly password: string }
  /** Exchanged for a token at each registry's token server. */
  | { readonly kind: "identity-token"; readonly token: string }
  /** Sent as it is. */
  | { readonly kind: "registry-token"; readonly token: string };

/** Why credentials that seem to exist could not be had. */
export type CredentialsProblem = CredentialFileProblem | CredentialHelperProblem;

export interface FoundCredentials {
  readonly credentials: Credentials | undefined;
  readonly problem: CredentialsProblem | undefined;
}

/**
 * The credentials for a repository, as docker and podman keep them: in their files, or with the helpers that those name. A
 * helper is only run for a host that a file gives it. `host`: as users know it (`docker.io`). Never throws.
 */
export async function findCredentials(
  host: string,
  repository: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<FoundCredentials> {
  let problem: CredentialsProblem | undefined;
  for (const read of readCredentialFiles(environment)) {
    if (read.kind !== "file") {
      problem ??= read;
      continue;
    }
    const helper = helperFor(read, host);
    if (helper !== undefined) {
      const asked = await askCredentialHelper(helper, host === "docker.io" ? hubAddress : host, environment);
      if (asked.kind === "credentials") return { credentials: asked.credentials, problem: undefined };
      if (asked.kind !== "none") problem ??= asked;
    }
    const credentials = storedFor(read, host, repository);
    if (credentials !== undefined) return { credentials, problem: undefined };
  }
  return { credentials: undefined, problem };
}

/** Under which docker keeps those of Docker Hub. */
const hubAddress = "https://index.docker.io/v1/";

function helperFor({ helpers, store }: CredentialFile, host: string): string | undefined {
  const own = [...helpers].find(([key]) => hostOf(key) === host);
  return own?.[1] ?? store;
}

/** Podman keeps them for parts of a registry too: the longest that fits counts. */
function storedFor({ stored }: CredentialFile, host: string, repository: string): Credentials | undefined {
  const parts = `${host}/${repository}`.split("/");
  for (let length = parts.length; length > 1; length--) {
    const found = stored.get(parts.slice(0, length).join("/"));
    if (found !== undefined) return found;
  }
  return stored.get(host) ?? [...stored].find(([key]) => isWholeHost(key) && hostOf(key) === host)?.[1];
}

/** Keys of old files have a scheme and a version: `https://quay.io/v1/`. */
function hostOf(key: string): string {
  const host = key.replace(/^https?:\/\//, "").split("/", 1)[0] ?? "";
  return host === "index.docker.io" || host === "registry-1.docker.io" ? "docker.io" : host;
}

function isWholeHost(key: string): boolean {
  return /^https?:\/\//.test(key) || !key.includes("/");
}
