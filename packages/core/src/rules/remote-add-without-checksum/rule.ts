import { sourceKind } from "../../context/source-kind.ts";
import { flagOf } from "../../instructions/instruction.ts";
import { withTriggers } from "../../instructions/read-instructions.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { expandedValue } from "../shared/expanded-value.ts";
import { text } from "./text.ts";

export const remoteAddWithoutChecksum = defineRule({
  id: "remote-add-without-checksum",
  since: "0.1.0",
  category: "security",
  severity: "info",
  profiles: ["strict"],
  needs: "stages",
  sources: [{ tool: "sonar", id: "S6474", relation: "narrower" }],
  text,
  examples: [
    {
      bad: `FROM alpine:3.22
ADD https://example.com/tool.tgz /opt/
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ file
ADD --keep-git-dir=true https://github.com/team/app.git#main /src
                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ git
`,
      good: `FROM alpine:3.22
ADD --checksum=sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d https://example.com/tool.tgz /opt/
ADD https://github.com/team/app.git#24454f830cdb571e2c4ad15481119c43b3cafd48 /src
ADD rootfs.tar.gz /
`,
    },
    {
      bad: `FROM alpine:3.22
ARG URL=https://example.com/tool
ADD --chmod=755 \\
    $URL /usr/local/bin/tool
    ^^^^ file
`,
      good: `FROM alpine:3.22
ARG URL
ADD $URL /usr/local/bin/tool
`,
    },
  ],
  check({ instructions, stages }) {
    const findings: FindingsOf<typeof text> = [];
    for (const instruction of withTriggers(instructions)) {
      if (instruction.kind !== "add" || flagOf(instruction, "checksum") !== undefined) continue;
      for (const { kind, word } of instruction.sources) {
        const source = kind === "path" ? expandedValue(stages, instruction, word.value) : undefined;
        if (source === undefined) continue;
        const remote = sourceKind(source);
        if (remote === "context" || (remote === "git" && namesCommit(source))) continue;
        findings.push({ span: word.span, message: remote === "http" ? "file" : "git", params: { source } });
      }
    }
    return findings;
  },
});

function namesCommit(repository: string): boolean {
  return /(?:#|[?&](?:checksum|commit|ref)=)[0-9a-f]{40}/.test(repository);
}
