import { flagOf } from "../../instructions/instruction.ts";
import { withTriggers } from "../../instructions/read-instructions.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { flagRemoval } from "../shared/flag-removal.ts";
import { text } from "./text.ts";

export const buildSandboxOff = defineRule({
  id: "build-sandbox-off",
  since: "0.1.0",
  category: "security",
  severity: "warning",
  profiles: ["recommended", "strict", "beginner"],
  needs: "instructions",
  sources: [
    { tool: "sonar", id: "S6502", relation: "same" },
    { tool: "semgrep", id: "run-security-insecure", relation: "same" },
  ],
  mentions: ["security"],
  text,
  examples: [
    {
      bad: `FROM debian:13
RUN --security=insecure make test
    ^^^^^^^^^^^^^^^^^^^ off
`,
      good: `FROM debian:13
RUN --security=sandbox make test
`,
      fixed: `FROM debian:13
RUN make test
`,
    },
    {
      bad: `FROM debian:13
ONBUILD RUN --network=none --security=insecure \\
                           ^^^^^^^^^^^^^^^^^^^ off
    mount -t tmpfs none /mnt
`,
      good: `FROM debian:13
RUN echo --security=insecure
`,
      fixed: `FROM debian:13
ONBUILD RUN --network=none \\
    mount -t tmpfs none /mnt
`,
    },
  ],
  check({ syntax, instructions }) {
    const findings: FindingsOf<typeof text> = [];
    for (const instruction of withTriggers(instructions)) {
      const flag = instruction.kind === "run" ? flagOf(instruction, "security") : undefined;
      if (flag?.value !== "insecure") continue;
      const edits = flagRemoval(syntax.source.text, flag);
      findings.push({ span: flag.span, message: "off", fix: edits && { safety: "unsafe", edits } });
    }
    return findings;
  },
});
