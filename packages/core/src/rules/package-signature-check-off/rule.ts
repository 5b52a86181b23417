import { defineRule } from "../rule.ts";
import { buildScripts } from "../shared/build-scripts.ts";
import { optionRemoval } from "../shared/option-removal.ts";
import { signatureSwitches, switchedOffBy } from "../shared/security-switches.ts";
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
    for (const { script } of buildScripts(scripts)) {
      for (const command of script.commands) {
        for (const { span, option, code, flag } of switchedOffBy(command, signatureSwitches)) {
          const edits = flag === undefined ? undefined : optionRemoval(syntax.source.text, flag, option);
          const fix = edits === undefined ? undefined : ({ safety: "unsafe", edits } as const);
          yield { span, message: "off", params: { option }, code, fix };
        }
      }
    }
  },
});
