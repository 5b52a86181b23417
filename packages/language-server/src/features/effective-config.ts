import { profileSeverity } from "@plimsoll/core";
import type { Snapshot } from "../documents/snapshot.ts";
import { effectiveConfig as effectiveConfigMessage } from "../protocol.ts";
import type { Feature } from "../server.ts";

/** plimsoll/effectiveConfig */
export const effectiveConfig: Feature = {
  capabilities: () => ({}),
  register(server) {
    server.connection.onRequest(effectiveConfigMessage.method, async (params: unknown) => {
      const isMapping = typeof params === "object" && params !== null;
      const uri = isMapping && "uri" in params && typeof params.uri === "string" ? params.uri : "";
      const snapshot = await server.documents.ready(uri);
      if (snapshot === undefined) return null;
      return { file: snapshot.surroundings.configUri ?? null, json: `${JSON.stringify(describe(snapshot), null, 2)}\n` };
    });
  },
};

function describe({ surroundings }: Snapshot): unknown {
  const { config, rules, build, linted, contextUri, shellcheck } = surroundings;
  const { profile, severities, codeSeverities, options, runtimes, inlineSuppressions } = config;
  const levels = rules.flatMap((rule) => {
    const level = severities[rule.id] ?? profileSeverity(profile, rule);
    // What the profile leaves out and nobody names would be most of the list.
    return level === "off" && severities[rule.id] === undefined ? [] : [[rule.id, level] as const];
  });
  return {
    linted,
    profile,
    runtimes,
    inlineSuppressions,
    build,
    context: contextUri ?? null,
    shellcheck: shellcheck ?? null,
    rules: Object.fromEntries(levels),
    codes: codeSeverities,
    options,
  };
}
