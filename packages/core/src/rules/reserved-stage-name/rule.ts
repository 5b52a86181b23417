import { ofKind } from "../../instructions/of-kind.ts";
import { goLowerCase } from "../../text/lower-case.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { text } from "./text.ts";

const reserved: ReadonlySet<string> = new Set(["scratch", "context"]);

export const reservedStageName = defineRule({
  id: "reserved-stage-name",
  since: "0.1.0",
  category: "correctness",
  severity: "warning",
  profiles: ["recommended", "strict", "beginner"],
  needs: "instructions",
  sources: [
    { tool: "buildkit", id: "ReservedStageName", relation: "same" },
    { tool: "hadolint", id: "DL3063", relation: "wider" },
  ],
  text,
  examples: [
    {
      bad: `FROM alpine:3.22 AS scratch
                    ^^^^^^^ reserved
`,
      good: `FROM scratch AS files
`,
    },
    {
      bad: `FROM alpine:3.22 AS \\
  Context
  ^^^^^^^ reserved
`,
      good: `FROM alpine:3.22 AS context-files
`,
    },
  ],
  check({ instructions }) {
    const findings: FindingsOf<typeof text> = [];
    for (const instruction of ofKind(instructions, "from")) {
      if (instruction.name === undefined) continue;
      const { value, span } = instruction.name;
      const name = goLowerCase(value);
      if (!reserved.has(name)) continue;
      // hadolint knows the names in lower case only.
      findings.push({ span, message: "reserved", params: { name }, code: name === value ? undefined : "ReservedStageName" });
    }
    return findings;
  },
});
