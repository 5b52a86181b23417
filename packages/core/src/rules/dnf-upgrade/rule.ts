import { defineRule, type FindingsOf } from "../rule.ts";
import { dnf, dnfUpgrading, isYum } from "../shared/dnf.ts";
import { packageSteps } from "../shared/package-command.ts";
import { text } from "./text.ts";

export const dnfUpgrade = defineRule({
  id: "dnf-upgrade",
  since: "0.1.0",
  category: "reproducibility",
  severity: "info",
  profiles: ["strict"],
  needs: "stages",
  sources: [
    { tool: "hadolint", id: "DL3031", relation: "same" },
    { tool: "hadolint", id: "DL3039", relation: "wider" },
    { tool: "semgrep", id: "avoid-dnf-update", relation: "wider" },
    { tool: "semgrep", id: "avoid-yum-update", relation: "wider" },
    { tool: "droast", id: "DF069", relation: "same" },
  ],
  mentions: ["dnf", "yum"],
  text,
  examples: [
    {
      bad: `FROM rockylinux:9
RUN dnf -y upgrade && dnf clean all
           ^^^^^^^ upgrade
`,
      good: `FROM rockylinux:9
RUN dnf -y upgrade openssl && dnf clean all
`,
    },
    {
      bad: `FROM centos:7
RUN yum makecache && \\
    yum update --assumeyes && \\
        ^^^^^^ upgrade
    yum clean all
`,
      good: `FROM centos:7
RUN yum check-update || true
`,
    },
  ],
  check({ scripts }) {
    const findings: FindingsOf<typeof text> = [];
    for (const { command, verb, operands } of packageSteps(scripts, dnf)) {
      // `dnf upgrade name` is about that package only.
      if (!dnfUpgrading.has(verb.text) || operands.length > 0) continue;
      const params = { command: `${command.name ?? ""} ${verb.text}` };
      findings.push({ span: verb.span, message: "upgrade", params, code: isYum(command) ? "DL3031" : "DL3039" });
    }
    return findings;
  },
});
