import { toSourceSpan } from "../../syntax/logical-text.ts";
import { defineRule, type FixProposal, type FindingsOf } from "../rule.ts";
import { buildScripts } from "../shared/build-scripts.ts";
import { instructionTexts } from "../shared/instruction-texts.ts";
import { text } from "./text.ts";

export const sshHostCheckOff = defineRule({
  id: "ssh-host-check-off",
  since: "0.1.0",
  category: "security",
  severity: "info",
  profiles: ["strict", "beginner"],
  needs: "stages",
  sources: [],
  text,
  examples: [
    {
      bad: `FROM debian:13
ENV GIT_SSH_COMMAND="ssh -o StrictHostKeyChecking=no"
                            ^^^^^^^^^^^^^^^^^^^^^^^^ off
RUN ssh-keyscan git.example.com >> ~/.ssh/known_hosts
    ^^^^^^^^^^^ scanned
`,
      good: `FROM debian:13
COPY known_hosts /etc/ssh/ssh_known_hosts
RUN --mount=type=ssh GIT_SSH_COMMAND="ssh -o StrictHostKeyChecking=yes" git clone git@git.example.com:team/app
`,
      fixed: `FROM debian:13
ENV GIT_SSH_COMMAND="ssh -o StrictHostKeyChecking=accept-new"
RUN ssh-keyscan git.example.com >> ~/.ssh/known_hosts
`,
    },
    {
      bad: `FROM debian:13
COPY <<EOF /root/.ssh/config
Host *
  UserKnownHostsFile /dev/null
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ off
EOF
RUN printf 'Host *\\n\\tStrictHostKeyChecking no\\n' > /etc/ssh/ssh_config.d/a.conf && \\
                      ^^^^^^^^^^^^^^^^^^^^^^^^ off
    ssh-keyscan -H git.example.com | tee -a /etc/ssh/ssh_known_hosts
    ^^^^^^^^^^^ scanned
`,
      good: `FROM debian:13
RUN ssh-keyscan git.example.com > keys && \\
    ssh-keygen -lf keys | grep -q SHA256:p2QAMXNIC1TJYWeIOttrVc98 && mv keys /etc/ssh/ssh_known_hosts
RUN echo "StrictHostKeyChecking accept-new" >> /etc/ssh/ssh_config
`,
      fixed: `FROM debian:13
COPY <<EOF /root/.ssh/config
Host *
  UserKnownHostsFile /dev/null
EOF
RUN printf 'Host *\\n\\tStrictHostKeyChecking accept-new\\n' > /etc/ssh/ssh_config.d/a.conf && \\
    ssh-keyscan -H git.example.com | tee -a /etc/ssh/ssh_known_hosts
`,
    },
  ],
  check({ syntax, instructions, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    if (mayBeOff.test(syntax.source.text)) {
      for (const instruction of instructions) {
        for (const part of instructionTexts(instruction)) {
          for (const { 0: option, index } of part.text.matchAll(off)) {
            const value = /(?:no|off)$/i.exec(option)?.[0];
            const end = index + option.length;
            const edits = value === undefined ? [] : [{ span: toSourceSpan(part, end - value.length, end), text: "accept-new" }];
            const fix: FixProposal | undefined = edits.length === 0 ? undefined : { safety: "unsafe", edits };
            findings.push({ span: toSourceSpan(part, index, end), message: "off", params: { option }, fix });
          }
        }
      }
    }
    for (const { script } of buildScripts(scripts)) {
      const scan = script.commands.find(({ name }) => name === "ssh-keyscan");
      if (scan === undefined || script.commands.some(({ name }) => name === "ssh-keygen" || name === "sha256sum")) continue;
      findings.push({ span: scan.nameSpan, message: "scanned" });
    }
    return findings;
  },
});

const mayBeOff = /StrictHostKeyChecking|UserKnownHostsFile/i;
const off =
  /(?:StrictHostKeyChecking(?:=|[ \t]+|[ \t]*=[ \t]*)["']?(?:no|off)\b|UserKnownHostsFile(?:=|[ \t]+)["']?\/dev\/null)/gi;
