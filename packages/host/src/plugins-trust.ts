import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { hashPlugin } from "./plugins-files.ts";
import { errorCode } from "./error-code.ts";

type EnvironmentVariables = Readonly<Record<string, string | undefined>>;

/** Hashes of plugin modules that the user trusts, by the config that names them and by the path of the module. */
type TrustedPlugins = Readonly<Record<string, Readonly<Record<string, string>>>>;

export type Trust = "trusted" | "changed" | "unknown";

/** Of the user, not of a project: a project cannot trust itself. */
export function trustFile(environment: EnvironmentVariables): string {
  const { XDG_CONFIG_HOME, APPDATA } = environment;
  if (XDG_CONFIG_HOME !== undefined && XDG_CONFIG_HOME !== "") return join(XDG_CONFIG_HOME, "plimsoll", "trusted.json");
  if (process.platform === "win32" && APPDATA !== undefined) return join(APPDATA, "plimsoll", "trusted.json");
  return join(environment["HOME"] ?? homedir(), ".config", "plimsoll", "trusted.json");
}

/** Whether the user trusts a plugin (the path of its module) of a config, as both are now. */
export function trustIn(environment: EnvironmentVariables, config: string, plugin: string): Trust {
  const known = readTrusted(trustFile(environment))[config]?.[plugin];
  if (known === undefined) return "unknown";
  return known === hashPlugin(plugin) ? "trusted" : "changed";
}

/** Trusts these plugins of a config, as they are now, and no others of it. Gives the system's word when that cannot be written. */
export function trustPlugins(environment: EnvironmentVariables, config: string, plugins: readonly string[]): string | undefined {
  const file = trustFile(environment);
  const hashes = plugins.flatMap((plugin) => {
    const hash = hashPlugin(plugin);
    return hash === undefined ? [] : [[plugin, hash] as const];
  });
  const configs = { ...readTrusted(file), [config]: Object.fromEntries(hashes) };
  if (hashes.length === 0) delete configs[config];
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    const unfinished = `${file}.${process.pid}`;
    writeFileSync(unfinished, `${JSON.stringify({ version: 1, configs }, null, 2)}\n`, { mode: 0o600 });
    renameSync(unfinished, file);
    return undefined;
  } catch (error) {
    return errorCode(error);
  }
}

/** What cannot be read trusts nothing. */
function readTrusted(file: string): TrustedPlugins {
  try {
    const data: unknown = JSON.parse(readFileSync(file, "utf8"));
    const configs = isMapping(data) && data["version"] === 1 ? data["configs"] : undefined;
    if (!isMapping(configs)) return {};
    return Object.fromEntries(
      Object.entries(configs).map(([config, plugins]) => {
        const entries = isMapping(plugins) ? Object.entries(plugins) : [];
        return [config, Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === "string"))];
      }),
    );
  } catch {
    return {};
  }
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
