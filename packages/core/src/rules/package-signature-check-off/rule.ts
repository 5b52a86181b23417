import { defineRule } from "../rule.ts";
import { signatureSwitches } from "../shared/security-switches.ts";
import { switchedOffFindings } from "../shared/switched-off-findings.ts";
import { text } from "./text.ts";

export const packageSignatureCheckOff = defineRule({
  id: "package-signature-check-off",
  since: "0.1.0",
  category: "security",
  severity: "warning",
  profiles: ["recommended", "strict", "beginner"],
  needs: "stages",
  sources: [
    { tool: "checkov", id: "CKV2_DOCKER_7", relation: "same" },
    { tool: "checkov", id: "CKV2_DOCKER_8", relation: "wider" },
    { tool: "checkov", id: "CKV2_DOCKER_9", relation: "wider" },
    { tool: "checkov", id: "CKV2_DOCKER_10", relation: "same" },
    { tool: "checkov", id: "CKV2_DOCKER_11", relation: "same" },
  ],
  text,
  examples: [
    {
      bad: `FROM alpine:3.22
RUN apk add --no-cache --allow-untrusted /tmp/tool.apk
                       ^^^^^^^^^^^^^^^^^ off
`,
      good: `FROM alpine:3.22
COPY team.rsa.pub /etc/apk/keys/
RUN apk add --no-cache /tmp/tool.apk
`,
      fixed: `FROM alpine:3.22
RUN apk add --no-cache /tmp/tool.apk
`,
    },
    {
      bad: `FROM fedora:42
RUN set -x; \\
    sudo dnf --setopt=team.gpgcheck=0 -y install tool
             ^^^^^^^^^^^^^^^^^^^^^^^^ off
`,
      good: `FROM fedora:42
RUN dnf --setopt=install_weak_deps=0 -y install tool && rpm -K tool.rpm
`,
    },
  ],
  *check({ syntax, scripts }) {
    yield* switchedOffFindings(syntax.source.text, scripts, signatureSwitches);
  },
});
