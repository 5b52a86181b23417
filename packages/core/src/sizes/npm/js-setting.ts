import type { LayerDraft, SizedCommand } from "../commands/estimator.ts";
import type { JsPlatform } from "./js-package.ts";
import type { Invocation } from "./read-invocation.ts";

/** A setting of npm from its environment: `npm_config_cache`, in any case. */
export function npmSetting(command: SizedCommand, name: string): string | undefined {
  return command.variable(`npm_config_${name}`) ?? command.variable(`NPM_CONFIG_${name.toUpperCase()}`);
}

/** Whether development dependencies are installed. */
export function wantsDev(command: SizedCommand, call: Invocation): boolean {
  if (call.values("--include").includes("dev") || call.option("--production", "--prod", "-P") === "false") return true;
  if (call.values("--omit").includes("dev") || call.has("--production", "--prod", "-P")) return false;
  if (call.option("--only")?.startsWith("prod") === true) return false;
  if (npmSetting(command, "omit")?.includes("dev") === true || npmSetting(command, "production") === "true") return false;
  if (npmSetting(command, "include")?.includes("dev") === true || npmSetting(command, "production") === "false") return true;
  return command.variable("NODE_ENV") !== "production";
}

const cpus: Readonly<Record<string, string>> = { amd64: "x64", "386": "ia32", ppc64le: "ppc64" };

/** The platform that is installed for, as node calls it. */
export function jsPlatform({ platform, base, env }: LayerDraft): JsPlatform {
  const musl = base?.system?.packageManager === "apk" || base?.system?.id === "alpine";
  return {
    os: platform.os,
    cpu: cpus[platform.architecture] ?? platform.architecture,
    libc: musl ? "musl" : "glibc",
    node: base?.system?.node ?? env.get("NODE_VERSION"),
  };
}
