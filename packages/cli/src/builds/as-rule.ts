import type { AnyRule } from "@plimsoll/core";
import type { AnyBuildRule } from "@plimsoll/core/builds";

/** A rule about builds for whoever tells of rules: those ask for what both kinds have, and for examples, which are Dockerfiles there. */
export function asRule(rule: AnyBuildRule): AnyRule {
  return { ...rule, needs: "stages", examples: [], check: () => [] };
}
