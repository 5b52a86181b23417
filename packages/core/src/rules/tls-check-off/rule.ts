import { ofKind } from "../../instructions/of-kind.ts";
import type { Instruction } from "../../instructions/instruction.ts";
import { withTriggers } from "../../instructions/read-instructions.ts";
import type { Word } from "../../instructions/word.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
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
    { tool: "sonar", id: "S4830", relation: "wider" },
  ],
  mentions: [
    "curl",
    "certificate",
    "trust",
    "TRUST",
    "nsecure",
    "INSECURE",
    "strict",
    "STRICT",
    "erify",
    "VERIFY",
    "tls",
    "TLS",
    "ssl",
    "SSL",
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
    {
      bad: `FROM python:3.13
ARG PYTHONHTTPSVERIFY=0
    ^^^^^^^^^^^^^^^^^^^ off
RUN echo insecure >> ~/.curlrc && \\
         ^^^^^^^^ off
    kubectl --insecure-skip-tls-verify apply -f x
            ^^^^^^^^^^^^^^^^^^^^^^^^^^ off
COPY <<EOF /etc/pip.conf
[global]
trusted-host = pypi.example.com
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ off
EOF
`,
      good: `FROM python:3.13
ARG PYTHONHTTPSVERIFY
RUN echo silent >> ~/.curlrc && printf 'sslverify=1' >> /etc/dnf/dnf.conf
`,
      fixed: `FROM python:3.13
ARG PYTHONHTTPSVERIFY=0
RUN echo insecure >> ~/.curlrc && \\
    kubectl apply -f x
COPY <<EOF /etc/pip.conf
[global]
trusted-host = pypi.example.com
EOF
`,
    },
  ],
  check({ syntax, instructions, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    for (const each of switchedOffFindings(syntax, instructions, scripts, certificateSwitches)) findings.push(each);
    for (const instruction of ofKind(withTriggers(instructions), "env", "arg")) {
      for (const { key, value } of assignmentsOf(instruction)) {
        const written = value.value.replace(/^(["'])(.*)\1$/, "$2");
        const span = { start: key.span.start, end: value.span.end };
        for (const { option, code } of switchedOffByVariable(key.value, written, span, certificateSwitches)) {
          findings.push({ span, message: "off", params: { option }, code });
        }
      }
    }
    return findings;
  },
});

interface Assignment {
  readonly key: Word;
  readonly value: Word;
}

/** What ENV sets, and ARG by default. */
function assignmentsOf(instruction: Instruction): readonly Assignment[] {
  if (instruction.kind === "env") return instruction.pairs;
  if (instruction.kind !== "arg") return [];
  return instruction.definitions.flatMap(({ name, value }) => (value === undefined ? [] : [{ key: name, value }]));
}
