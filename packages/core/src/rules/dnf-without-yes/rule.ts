import { defineRule, type FindingsOf } from "../rule.ts";
import { isYum } from "../shared/dnf.ts";
import { openDnfQuestions } from "../shared/dnf-questions.ts";
import { optionBehind } from "../shared/option-edits.ts";
import { text } from "./text.ts";

export const dnfWithoutYes = defineRule({
  id: "dnf-without-yes",
  since: "0.1.0",
  category: "correctness",
  severity: "warning",
  profiles: ["recommended", "strict", "beginner"],
  needs: "stages",
  sources: [
    { tool: "hadolint", id: "DL3030", relation: "wider" },
    { tool: "hadolint", id: "DL3038", relation: "narrower" },
    { tool: "tally", id: "hadolint/DL3030", relation: "wider" },
    { tool: "tally", id: "hadolint/DL3038", relation: "narrower" },
    { tool: "semgrep", id: "missing-dnf-assume-yes-switch", relation: "same" },
    { tool: "semgrep", id: "missing-yum-assume-yes-switch", relation: "same" },
    { tool: "sonar", id: "S6584", relation: "narrower" },
    { tool: "droast", id: "DF027", relation: "wider" },
  ],
  mentions: ["dnf", "yum"],
  text,
  examples: [
    {
      bad: `FROM rockylinux:9
RUN dnf install \\
        ^^^^^^^ question
      git \\
 && dnf clean all
`,
      good: `FROM rockylinux:9
RUN dnf -qy install git && dnf install --assumeyes jq && yes | dnf install vim-minimal && dnf clean all
RUN echo assumeyes=True >> /etc/dnf/dnf.conf
RUN dnf install less
`,
      fixed: `FROM rockylinux:9
RUN dnf install -y \\
      git \\
 && dnf clean all
`,
    },
    {
      bad: `FROM centos:7
RUN ["yum", "groupinstall", "Development Tools"]
            ^^^^^^^^^^^^^^ question
RUN sudo yum -q module install nodejs:18
                ^^^^^^ question
`,
      good: `FROM registry.access.redhat.com/ubi9-minimal
RUN microdnf install git && dnf module list
`,
      fixed: `FROM centos:7
RUN ["yum", "groupinstall", "-y", "Development Tools"]
RUN sudo yum -q module -y install nodejs:18
`,
    },
  ],
  check({ stages, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    for (const { run, command, verb } of openDnfQuestions(stages, scripts)) {
      // microdnf asks nothing in most of its releases: see microdnf-without-yes.
      if (command.name === "microdnf") continue;
      const edits = optionBehind(run, verb, "-y");
      const fix = edits === undefined ? undefined : ({ safety: "safe", edits } as const);
      const params = { command: `${command.name ?? ""} ${verb.text}` };
      findings.push({ span: verb.span, message: "question", params, fix, code: isYum(command) ? "DL3030" : "DL3038" });
    }
    return findings;
  },
});
