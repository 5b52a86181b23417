import { hasFlag } from "../../shell/command-queries.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { apk } from "../shared/apk.ts";
import { packageSteps } from "../shared/package-command.ts";
import { text } from "./text.ts";

export const apkUpgrade = defineRule({
  id: "apk-upgrade",
  since: "0.1.0",
  category: "reproducibility",
  severity: "info",
  profiles: ["strict"],
  needs: "stages",
  sources: [
    { tool: "hadolint", id: "DL3017", relation: "same" },
    { tool: "semgrep", id: "avoid-apk-upgrade", relation: "same" },
    { tool: "droast", id: "DF069", relation: "same" },
  ],
  mentions: ["apk"],
  text,
  examples: [
    {
      bad: `FROM alpine:3.22
RUN apk update && apk upgrade
                      ^^^^^^^ upgrade
`,
      good: `FROM alpine:3.22
RUN apk upgrade --no-cache openssl
`,
    },
    {
      bad: `FROM alpine:3.22
RUN apk -U --no-cache upgrade && \\
                      ^^^^^^^ upgrade
    apk add --no-cache curl
`,
      good: `FROM alpine:3.22
RUN apk upgrade --simulate
`,
    },
  ],
  check({ scripts }) {
    const findings: FindingsOf<typeof text> = [];
    for (const { command, verb, operands } of packageSteps(scripts, apk)) {
      // `apk upgrade name` is about that package only.
      if (verb.text !== "upgrade" || operands.length > 0 || hasFlag(command, "-s", "--simulate")) continue;
      findings.push({ span: verb.span, message: "upgrade" });
    }
    return findings;
  },
});
