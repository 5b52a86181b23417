import { defineRule, type FindingsOf } from "../rule.ts";
import { leftDnfCaches } from "../shared/dnf.ts";
import { imageStages } from "../shared/image-stages.ts";
import { text } from "./text.ts";

export const dnfCacheLeft = defineRule({
  id: "dnf-cache-left",
  since: "0.1.0",
  category: "size",
  severity: "warning",
  profiles: ["recommended", "strict", "beginner"],
  needs: "stages",
  sources: [
    { tool: "hadolint", id: "DL3032", relation: "narrower" },
    { tool: "hadolint", id: "DL3040", relation: "narrower" },
    { tool: "trivy", id: "DS-0015", relation: "narrower" },
    { tool: "trivy", id: "DS-0019", relation: "narrower" },
    { tool: "trivy", id: "DS-0027", relation: "narrower" },
    { tool: "semgrep", id: "missing-dnf-clean-all", relation: "same" },
    { tool: "semgrep", id: "remove-package-cache", relation: "same" },
    { tool: "sonar", id: "S6587", relation: "narrower" },
    { tool: "droast", id: "DF046", relation: "wider" },
    { tool: "droast", id: "DF047", relation: "wider" },
  ],
  mentions: ["dnf", "yum"],
  text,
  examples: [
    {
      bad: `FROM rockylinux:9
RUN rm -rf /tmp/x && \\
    dnf install -y \\
        ^^^^^^^ left
      git && \\
    dnf clean packages
`,
      good: `FROM rockylinux:9 AS build
RUN dnf install -y gcc

FROM rockylinux:9
RUN dnf install -y git && dnf clean all
RUN yum install -y jq && rm -rf /var/cache/yum
RUN --mount=type=cache,target=/var/cache/dnf dnf install -y less
RUN --mount=type=cache,target=/var/cache/libdnf5 dnf install -y vim-minimal
COPY --from=build /app /app
`,
      fixed: `FROM rockylinux:9
RUN rm -rf /tmp/x && \\
    dnf install -y \\
      git && \\
    dnf clean packages && \\
    dnf clean all
`,
    },
    {
      bad: `FROM registry.access.redhat.com/ubi9-minimal
RUN microdnf install -y git
             ^^^^^^^ left
RUN <<EOF
set -e
yum -y update
       ^^^^^^ left
EOF
`,
      good: `FROM registry.access.redhat.com/ubi9
RUN dnf install -y --installroot /rootfs bash && rm -rf /rootfs/var/cache/*
`,
      fixed: `FROM registry.access.redhat.com/ubi9-minimal
RUN microdnf install -y git && microdnf clean all
RUN <<EOF
set -e
yum -y update
yum clean all
EOF
`,
    },
  ],
  check({ syntax, stages, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    const inImage = imageStages(stages);
    const file = { text: syntax.source.text, escape: stages.escape };
    for (const { run, span, command, code, fix } of leftDnfCaches(stages, scripts, file)) {
      if (inImage.has(run.stage)) findings.push({ span, message: "left", params: { command }, code, fix });
    }
    return findings;
  },
});
