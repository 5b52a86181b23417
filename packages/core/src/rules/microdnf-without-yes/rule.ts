import { defineRule, type FindingsOf } from "../rule.ts";
import { openDnfQuestions } from "../shared/dnf-questions.ts";
import { optionBehind } from "../shared/option-edits.ts";
import { text } from "./text.ts";

export const microdnfWithoutYes = defineRule({
  id: "microdnf-without-yes",
  since: "0.1.0",
  category: "clarity",
  severity: "style",
  profiles: ["strict"],
  needs: "stages",
  sources: [
    { tool: "hadolint", id: "DL3038", relation: "narrower" },
    { tool: "tally", id: "hadolint/DL3038", relation: "narrower" },
  ],
  mentions: ["microdnf"],
  text,
  examples: [
    {
      bad: `FROM registry.access.redhat.com/ubi9-minimal
RUN microdnf install git && microdnf clean all
             ^^^^^^^ silent
`,
      good: `FROM registry.access.redhat.com/ubi9-minimal
RUN microdnf install -y git && microdnf clean all
`,
      fixed: `FROM registry.access.redhat.com/ubi9-minimal
RUN microdnf install -y git && microdnf clean all
`,
    },
    {
      bad: `FROM registry.access.redhat.com/ubi9-minimal
RUN <<EOF
microdnf update --nodocs
         ^^^^^^ silent
EOF
`,
      good: `FROM registry.access.redhat.com/ubi9-minimal
RUN microdnf clean all
`,
      fixed: `FROM registry.access.redhat.com/ubi9-minimal
RUN <<EOF
microdnf update -y --nodocs
EOF
`,
    },
  ],
  check({ stages, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    for (const { run, command, verb } of openDnfQuestions(stages, scripts)) {
      if (command.name !== "microdnf") continue;
      const edits = optionBehind(run, verb, "-y");
      const fix = edits === undefined ? undefined : ({ safety: "safe", edits } as const);
      findings.push({ span: verb.span, message: "silent", params: { command: `microdnf ${verb.text}` }, fix });
    }
    return findings;
  },
});
