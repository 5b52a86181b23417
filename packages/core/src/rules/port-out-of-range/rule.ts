import { ofKind } from "../../instructions/of-kind.ts";
import { withTriggers } from "../../instructions/read-instructions.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { text } from "./text.ts";

export const portOutOfRange = defineRule({
  id: "port-out-of-range",
  since: "0.1.0",
  category: "correctness",
  severity: "error",
  profiles: ["recommended", "strict", "beginner"],
  needs: "instructions",
  sources: [
    { tool: "hadolint", id: "DL3011", relation: "same" },
    { tool: "trivy", id: "DS-0008", relation: "same" },
    { tool: "semgrep", id: "invalid-port", relation: "same" },
    { tool: "droast", id: "DF040", relation: "same" },
  ],
  text,
  examples: [
    {
      bad: `FROM nginx:1.29
EXPOSE 80 80000/tcp
          ^^^^^^^^^ range
`,
      good: `FROM nginx:1.29
EXPOSE 80 65535/udp $PORT
`,
    },
    {
      bad: `FROM nginx:1.29
EXPOSE 8080-70000
       ^^^^^^^^^^ range
`,
      good: `FROM nginx:1.29
EXPOSE 8080-8090
`,
    },
  ],
  check({ instructions }) {
    const findings: FindingsOf<typeof text> = [];
    for (const instruction of ofKind(withTriggers(instructions), "expose")) {
      for (const port of instruction.ports) {
        const numbers = /^["']?(\d+)(?:-(\d+))?(?:\/\w+)?["']?$/.exec(port.value);
        const highest = Math.max(Number(numbers?.[1] ?? 0), Number(numbers?.[2] ?? 0));
        if (highest > 65_535) findings.push({ span: port.span, message: "range", params: { port: highest } });
      }
    }
    return findings;
  },
});
