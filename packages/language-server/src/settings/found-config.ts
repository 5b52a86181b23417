import { rules as builtInRules } from "@plimsoll/core";
import type { ConfigRequest, FoundConfig } from "../server-host.ts";
import { builtInIndex, mergeLintConfig } from "./merge-config.ts";

/** What holds where no config file does. */
export function configWithoutFile({ settings }: Pick<ConfigRequest, "settings">): FoundConfig {
  return {
    config: mergeLintConfig(settings, undefined, builtInIndex),
    project: undefined,
    uri: undefined,
    excluded: false,
    rules: builtInRules,
    shellcheck: undefined,
    errors: [],
  };
}
