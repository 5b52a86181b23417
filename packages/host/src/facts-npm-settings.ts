import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { findProgram } from "./find-program.ts";

/** Which registries npm asks, and with what. */
export interface NpmSettings {
  /** Address with a slash at its end, for a package's name; undefined when none is known. */
  registryOf(name: string): string | undefined;
  /** For an address: only what belongs to its own host and path. */
  headersFor(url: string): Readonly<Record<string, string>>;
}

export interface NpmSettingsPlace {
  /** The project's folder. */
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
  readonly home: string;
}

/**
 * Reads the `.npmrc` of the project and the user and what the environment sets. Credentials are taken from the user's own file
 * alone, and only there are variables filled in: a project that is looked at cannot send the user's secrets anywhere. Where no
 * file names a registry, npm itself is asked for its default.
 */
export function readNpmSettings({ folder, env, home }: NpmSettingsPlace): NpmSettings {
  const user = readSettings(env.npm_config_userconfig ?? env.NPM_CONFIG_USERCONFIG ?? join(home, ".npmrc"), env);
  const project = readSettings(join(folder, ".npmrc"), undefined);
  let fallback: string | undefined;
  return {
    registryOf(name) {
      const scope = name.startsWith("@") ? `${name.slice(0, name.indexOf("/"))}:registry` : undefined;
      const scoped = scope === undefined ? undefined : (project.get(scope) ?? user.get(scope));
      const named = env.npm_config_registry ?? env.NPM_CONFIG_REGISTRY ?? project.get("registry") ?? user.get("registry");
      const found = scoped ?? named ?? (fallback ??= defaultRegistry(env));
      return found === undefined || found === "" ? undefined : found.endsWith("/") ? found : `${found}/`;
    },
    headersFor: (url) => credentialsFor(url, user),
  };
}

/** Of the user who runs this. */
export function ownNpmSettings(folder: string): NpmSettings {
  return readNpmSettings({ folder, env: process.env, home: homedir() });
}

function readSettings(path: string, env: NodeJS.ProcessEnv | undefined): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch {
    return found;
  }
  for (const line of text.split(/\r?\n/)) {
    const read = /^\s*([^#;=\s][^=]*?)\s*=\s*(.*?)\s*$/.exec(line);
    if (read === null) continue;
    const value = read[2]!.replace(/^(["'])(.*)\1$/, "$2");
    if (env === undefined && value.includes("${")) continue;
    found.set(
      read[1]!,
      value.replace(/\$\{(\w+)\}/g, (whole, name: string) => env?.[name] ?? whole),
    );
  }
  return found;
}

/** npm keeps them under the address without its scheme: `//host/path/:_authToken`. */
function credentialsFor(url: string, user: ReadonlyMap<string, string>): Readonly<Record<string, string>> {
  if (!URL.canParse(url)) return {};
  const { host, pathname } = new URL(url);
  for (let path = pathname; ; path = `${dirname(path)}`) {
    const key = `//${host}${path.endsWith("/") ? path : `${path}/`}`;
    const token = user.get(`${key}:_authToken`);
    if (token !== undefined) return { authorization: `Bearer ${token}` };
    const basic = user.get(`${key}:_auth`) ?? basicOf(user.get(`${key}:username`), user.get(`${key}:_password`));
    if (basic !== undefined) return { authorization: `Basic ${basic}` };
    if (path === "/" || path === "" || path === ".") return {};
  }
}

/** npm keeps the password in base 64. */
function basicOf(name: string | undefined, password: string | undefined): string | undefined {
  if (name === undefined || password === undefined) return undefined;
  return Buffer.from(`${name}:${Buffer.from(password, "base64").toString("utf8")}`).toString("base64");
}

function defaultRegistry(env: NodeJS.ProcessEnv): string | undefined {
  const npm = findProgram("npm", env.PATH);
  if (npm === undefined) return "";
  const { status, stdout } = spawnSync(npm, ["config", "get", "registry"], {
    encoding: "utf8",
    timeout: 15_000,
    cwd: homedir(),
    env,
  });
  const answer = status === 0 ? stdout.trim() : "";
  return URL.canParse(answer) ? answer : "";
}
