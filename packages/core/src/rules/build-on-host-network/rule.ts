import { flagOf } from "../../instructions/instruction.ts";
import { withTriggers } from "../../instructions/read-instructions.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { flagRemoval } from "../shared/flag-removal.ts";
import { text } from "./text.ts";

export const buildOnHostNetwork = defineRule({
  id: "build-on-host-network",
  since: "0.1.0",
  category: "security",
  severity: "info",
  profiles: ["strict"],
  needs: "instructions",
  sources: [{ tool: "sonar", id: "S6431", relation: "same" }],
  text,
  examples: [
    {
      bad: `FROM debian:13
RUN --network=host curl -fsS http://localhost:8080/schema -o /schema.json
    ^^^^^^^^^^^^^^ host
`,
      good: `FROM debian:13
RUN --network=none make
`,
      fixed: `FROM debian:13
RUN curl -fsS http://localhost:8080/schema -o /schema.json
`,
    },
    {
      bad: `FROM debian:13
RUN \\
    --network=host \\
    ^^^^^^^^^^^^^^ host
    make
`,
      good: `FROM debian:13
RUN docker run --network=host debian:13 || true
`,
      fixed: `FROM debian:13
RUN \\
    \\
    make
`,
    },
  ],
  check({ syntax, instructions }) {
    const findings: FindingsOf<typeof text> = [];
    for (const instruction of withTriggers(instructions)) {
      const flag = instruction.kind === "run" ? flagOf(instruction, "network") : undefined;
      if (flag?.value !== "host") continue;
      const edits = flagRemoval(syntax.source.text, flag);
      findings.push({ span: flag.span, message: "host", fix: edits && { safety: "unsafe", edits } });
    }
    return findings;
  },
});
