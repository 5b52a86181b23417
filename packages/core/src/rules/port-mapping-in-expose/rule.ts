import { defineRule, type FindingsOf } from "../rule.ts";
import { exposedPorts } from "../shared/exposed-ports.ts";
import { text } from "./text.ts";

export const portMappingInExpose = defineRule({
  id: "port-mapping-in-expose",
  since: "0.1.0",
  category: "correctness",
  severity: "warning",
  profiles: ["recommended", "strict", "beginner"],
  needs: "stages",
  sources: [{ tool: "buildkit", id: "ExposeInvalidFormat", relation: "same" }],
  text,
  examples: [
    {
      bad: `FROM nginx:1.29
EXPOSE 8080:80
       ^^^^^^^ mapping
`,
      good: `FROM nginx:1.29
EXPOSE 80
`,
      fixed: `FROM nginx:1.29
EXPOSE 80
`,
    },
    {
      bad: `FROM nginx:1.29
ENV BOTH=8080:80
EXPOSE 443 \\
  127.0.0.1:53:53/udp \\
  ^^^^^^^^^^^^^^^^^^^ mapping
  $BOTH
  ^^^^^ mapping
`,
      good: `FROM nginx:1.29
EXPOSE :80 8000-8010/tcp
`,
      fixed: `FROM nginx:1.29
ENV BOTH=8080:80
EXPOSE 443 \\
  53/udp \\
  $BOTH
`,
    },
  ],
  check({ stages }) {
    const findings: FindingsOf<typeof text> = [];
    for (const { port, literal, span } of exposedPorts(stages)) {
      const colon = port.lastIndexOf(":");
      // An empty part in front of a single colon is no mapping to BuildKit.
      if (colon <= 0) continue;
      const inside = port.slice(colon + 1);
      const edits = [{ span, text: inside }];
      const fix = literal && inside !== "" ? { safety: "safe" as const, edits } : undefined;
      findings.push({ span, message: "mapping", params: { port, inside }, fix });
    }
    return findings;
  },
});
