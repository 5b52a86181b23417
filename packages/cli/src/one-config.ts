import type { LintConfig } from "@plimsoll/core";

const known = new Map<string, LintConfig>();

/**
 * The first of all configs that say the same. What core works out for a config it keeps for that very object, and each file is given one of its
 * own, in threads a copy besides.
 */
export function oneConfig(config: LintConfig): LintConfig {
  const key = JSON.stringify(config);
  const first = known.get(key);
  if (first === undefined) known.set(key, config);
  return first ?? config;
}
