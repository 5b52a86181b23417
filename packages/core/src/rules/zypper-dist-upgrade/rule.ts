import { hasFlag } from "../../shell/command-queries.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { packageSteps } from "../shared/package-command.ts";
import { zypper } from "../shared/zypper.ts";
import { text } from "./text.ts";

export const zypperDistUpgrade = defineRule({
  id: "zypper-dist-upgrade",
  since: "0.1.0",
  category: "reproducibility",
  severity: "info",
  profiles: ["strict"],
  needs: "stages",
  sources: [
    { tool: "hadolint", id: "DL3035", relation: "same" },
    { tool: "semgrep", id: "avoid-zypper-update", relation: "narrower" },
    { tool: "droast", id: "DF044", relation: "same" },
  ],
  mentions: ["zypper"],
  text,
  examples: [
    {
      bad: `FROM opensuse/tumbleweed
RUN zypper -n dup && zypper clean --all
              ^^^ upgrade
`,
      good: `FROM opensuse/tumbleweed
RUN zypper -n install git && zypper clean --all
`,
    },
    {
      bad: `FROM opensuse/leap:15.6
RUN zypper --releasever 16.0 \\
      dist-upgrade -y
      ^^^^^^^^^^^^ upgrade
`,
      good: `FROM opensuse/leap:15.6
RUN zypper dup --dry-run
`,
    },
  ],
  check({ scripts }) {
    const findings: FindingsOf<typeof text> = [];
    for (const { command, verb } of packageSteps(scripts, zypper)) {
      if ((verb.text !== "dup" && verb.text !== "dist-upgrade") || hasFlag(command, "-D", "--dry-run")) continue;
      findings.push({ span: verb.span, message: "upgrade", params: { command: `zypper ${verb.text}` } });
    }
    return findings;
  },
});
