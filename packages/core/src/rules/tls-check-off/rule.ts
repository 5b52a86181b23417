import { withTriggers } from "../../instructions/read-instructions.ts";
import { defineRule } from "../rule.ts";
import { certificateSwitches, switchedOffByVariable } from "../shared/security-switches.ts";
import { switchedOffFindings } from "../shared/switched-off-findings.ts";
import { text } from "./text.ts";

export const tlsCheckOff = defineRule({
  id: "tls-check-off",
  since: "0.1.0",
  category: "security",
  severity: "warning",
  profiles: ["recommended", "strict", "beginner"],
  needs: "stages",
  sources: [
    { tool: "checkov", id: "CKV2_DOCKER_2", relation: "same" },
    { tool: "checkov", id: "CKV2_DOCKER_3", relation: "same" },
    { tool: "checkov", id: "CKV2_DOCKER_4", relation: "same" },
    { tool: "checkov", id: "CKV2_DOCKER_5", relation: "same" },
    { tool: "checkov", id: "CKV2_DOCKER_6", relation: "same" },
    { tool: "checkov", id: "CKV2_DOCKER_12", relation: "same" },
    { tool: "checkov", id: "CKV2_DOCKER_13", relation: "same" },
    { tool: "checkov", id: "CKV2_DOCKER_14", relation: "wider" },
    { tool: "checkov", id: "CKV2_DOCKER_15", relation: "same" },
    { tool: "checkov", id: "CKV2_DOCKER_16", relation: "same" },
  ],
  text,
  examples: [
    {
      bad: `FROM debian:13
ENV NODE_TLS_REJECT_UNAUTHORIZED=0
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ off
RUN curl -fsSLk https://example.com/tool.tgz | tar xz && \\
         ^^^^^^ off
    wget --no-check-certificate https://example.com/a
         ^^^^^^^^^^^^^^^^^^^^^^ off
`,
      good: `FROM debian:13
RUN curl -fsSL -o k https://example.com/k && echo curl -k
HEALTHCHECK CMD curl -fk https://localhost/
`,
      fixed: `FROM debian:13
ENV NODE_TLS_REJECT_UNAUTHORIZED=0
RUN curl -fsSL https://example.com/tool.tgz | tar xz && \\
    wget https://example.com/a
`,
    },
    {
      bad: `FROM node:22
RUN npm config set strict-ssl false && \\
                   ^^^^^^^^^^^^^^^^ off
    git -c http.sslVerify=false clone https://example.com/a && \\
           ^^^^^^^^^^^^^^^^^^^^ off
    GIT_SSL_NO_VERIFY=1 git clone https://example.com/b
    ^^^^^^^^^^^^^^^^^^^ off
`,
      good: `FROM node:22
RUN npm config set strict-ssl true && git config --global http.sslVerify true
ENV GIT_SSL_NO_VERIFY=0
`,
    },
  ],
  *check({ syntax, instructions, scripts }) {
    yield* switchedOffFindings(syntax.source.text, scripts, certificateSwitches);
    for (const instruction of withTriggers(instructions)) {
      if (instruction.kind !== "env") continue;
      for (const { key, value } of instruction.pairs) {
        const written = value.value.replace(/^(["'])(.*)\1$/, "$2");
        const span = { start: key.span.start, end: value.span.end };
        for (const { option, code } of switchedOffByVariable(key.value, written, span, certificateSwitches)) {
          yield { span, message: "off", params: { option }, code };
        }
      }
    }
  },
});
