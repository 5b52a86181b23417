import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Credentials } from "./credentials-find.ts";
import { errorCode } from "./error-code.ts";

/** What one file says. Keys are as written. */
export interface CredentialFile {
  readonly kind: "file";
  /** Where it lies; the name of the variable for what stands in one. */
  readonly path: string;
  readonly stored: ReadonlyMap<string, Credentials>;
  /** Names of helpers by host, without `docker-credential-`. */
  readonly helpers: ReadonlyMap<string, string>;
  /** The helper for all other hosts. */
  readonly store: string | undefined;
}

/** `reason`: the system's word; undefined when the file holds something else. */
export interface CredentialFileProblem {
  readonly kind: "bad-file";
  readonly path: string;
  readonly reason: string | undefined;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The files of docker (`DOCKER_AUTH_CONFIG`, `DOCKER_CONFIG`, `~/.docker/config.json`) and podman (`REGISTRY_AUTH_FILE`,
 * `containers/auth.json`) that are there, the one to ask first first.
 */
export function readCredentialFiles(environment: Environment): readonly (CredentialFile | CredentialFileProblem)[] {
  const { DOCKER_AUTH_CONFIG: given } = environment;
  const inline = given === undefined || given === "" ? [] : [readText(given, "DOCKER_AUTH_CONFIG")];
  return [...inline, ...pathsIn(environment).flatMap(readFile)];
}

function pathsIn({
  REGISTRY_AUTH_FILE,
  DOCKER_CONFIG,
  XDG_RUNTIME_DIR,
  XDG_CONFIG_HOME,
  HOME,
  USERPROFILE,
}: Environment): readonly string[] {
  const home = HOME ?? USERPROFILE;
  const inHome = (...parts: readonly string[]): string | undefined =>
    home === undefined || home === "" ? undefined : join(home, ...parts);
  const within = (folder: string | undefined, ...parts: readonly string[]): string | undefined =>
    folder === undefined || folder === "" ? undefined : join(folder, ...parts);
  const paths = [
    REGISTRY_AUTH_FILE === "" ? undefined : REGISTRY_AUTH_FILE,
    within(DOCKER_CONFIG, "config.json") ?? inHome(".docker", "config.json"),
    within(XDG_RUNTIME_DIR, "containers", "auth.json"),
    within(XDG_CONFIG_HOME, "containers", "auth.json") ?? inHome(".config", "containers", "auth.json"),
  ];
  return paths.filter((path) => path !== undefined);
}

const maxBytes = 4 * 2 ** 20;

function readFile(path: string): readonly (CredentialFile | CredentialFileProblem)[] {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats === undefined) return [];
    if (!stats.isFile() || stats.size > maxBytes) return [{ kind: "bad-file", path, reason: undefined }];
    return [readText(readFileSync(path, "utf8"), path)];
  } catch (error) {
    const reason = errorCode(error);
    return reason === "ENOENT" || reason === "ENOTDIR" ? [] : [{ kind: "bad-file", path, reason }];
  }
}

function readText(text: string, path: string): CredentialFile | CredentialFileProblem {
  let value: unknown;
  try {
    value = text.trim() === "" ? {} : JSON.parse(text);
  } catch {
    return { kind: "bad-file", path, reason: undefined };
  }
  const file = asObject(value);
  if (file === undefined) return { kind: "bad-file", path, reason: undefined };
  const { auths, credHelpers, credsStore } = file;
  return {
    kind: "file",
    path,
    stored: new Map(
      Object.entries(asObject(auths) ?? {}).flatMap(([key, entry]) => {
        const credentials = readEntry(asObject(entry) ?? {});
        return credentials === undefined ? [] : [[key, credentials]];
      }),
    ),
    helpers: new Map(Object.entries(asObject(credHelpers) ?? {}).filter((pair): pair is [string, string] => isText(pair[1]))),
    store: isText(credsStore) ? credsStore : undefined,
  };
}

function readEntry({
  auth,
  username,
  password,
  identitytoken,
  registrytoken,
}: Readonly<Record<string, unknown>>): Credentials | undefined {
  if (isText(identitytoken)) return { kind: "identity-token", token: identitytoken };
  if (isText(registrytoken)) return { kind: "registry-token", token: registrytoken };
  if (isText(auth)) {
    const [, user, secret] = /^([^:]*):(.*)$/s.exec(Buffer.from(auth, "base64").toString("utf8")) ?? [];
    // Docker pads with zeros.
    return user === undefined || secret === undefined
      ? undefined
      : { kind: "password", user, password: secret.replace(/\0+$/, "") };
  }
  return isText(username) && isText(password) ? { kind: "password", user: username, password } : undefined;
}

function asObject(value: unknown): Readonly<Record<string, unknown>> | undefined {
  // Anything that is no primitive, null or list can be asked for its fields.
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : undefined;
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}
