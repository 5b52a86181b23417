import { defineRule, type FindingsOf } from "../rule.ts";
import { apt } from "../shared/apt.ts";
import { packageSteps, wordSet } from "../shared/package-command.ts";
import { text } from "./text.ts";

const upgrading = wordSet("upgrade dist-upgrade full-upgrade safe-upgrade dselect-upgrade");

export const aptUpgrade = defineRule({
  id: "apt-upgrade",
  since: "0.1.0",
  category: "reproducibility",
  severity: "info",
  profiles: ["strict"],
  needs: "stages",
  sources: [
    { tool: "hadolint", id: "DL3005", relation: "wider" },
    { tool: "trivy", id: "DS-0024", relation: "wider" },
    { tool: "dockle", id: "DKL-DI-0003", relation: "wider" },
    { tool: "semgrep", id: "avoid-apt-get-upgrade", relation: "same" },
    { tool: "droast", id: "DF069", relation: "same" },
  ],
  mentions: ["apt"],
  text,
  examples: [
    {
      bad: `FROM debian:13
RUN apt-get update && apt-get upgrade -y
                              ^^^^^^^ upgrade
`,
      good: `FROM debian:13
RUN apt-get update && apt-get install -y --only-upgrade openssl
`,
    },
    {
      bad: `FROM debian:13
RUN if [ -n "$FRESH" ]; then sudo apt-get -qq dist-upgrade -y; fi
                                              ^^^^^^^^^^^^ upgrade
`,
      good: `FROM debian:13
RUN echo apt-get upgrade
`,
    },
  ],
  check({ scripts }) {
    const findings: FindingsOf<typeof text> = [];
    for (const { command, verb, operands } of packageSteps(scripts, apt)) {
      // `apt-get upgrade name` is about that package only.
      if (!upgrading.has(verb.text) || operands.length > 0) continue;
      findings.push({ span: verb.span, message: "upgrade", params: { command: `${command.name ?? ""} ${verb.text}` } });
    }
    return findings;
  },
});
