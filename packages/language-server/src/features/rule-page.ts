import { languages } from "@plimsoll/core";
import { rulePage as rulePageMessage } from "../protocol.ts";
import type { Feature } from "../server.ts";

/** plimsoll/rulePage */
export const rulePage: Feature = {
  capabilities: () => ({}),
  register(server) {
    server.connection.onRequest(rulePageMessage.method, async (params: unknown) => {
      const { rule, language } = readParams(params);
      const wanted = languages.find((known) => known === language) ?? server.language;
      await server.host.prepare?.(wanted, "pages");
      const { renderRulePage } = await import("@plimsoll/core/rule-pages");
      const markdown = renderRulePage(rule, wanted);
      return markdown === undefined ? null : { markdown };
    });
  },
};

function readParams(params: unknown): { readonly rule: string; readonly language: unknown } {
  const given = typeof params === "object" && params !== null ? params : {};
  return {
    rule: "rule" in given && typeof given.rule === "string" ? given.rule : "",
    language: "language" in given ? given.language : undefined,
  };
}
