import type { BuildOptions } from "@plimsoll/core";
import type { Settings } from "../settings/settings.ts";

/** The editor's settings go before what a Compose or Bake file says, and that before the config, as on the command line. */
export function buildOptionsOf(settings: Settings, described: BuildOptions, config: BuildOptions): BuildOptions {
  return {
    ...described,
    target: settings.target === "" ? (described.target ?? config.target) : settings.target,
    platform: settings.platform === "" ? (described.platform ?? config.platform) : settings.platform,
    buildArgs: { ...config.buildArgs, ...described.buildArgs, ...settings.buildArgs },
  };
}
