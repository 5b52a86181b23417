import { defineRule, type FindingsOf } from "../rule.ts";
import { exposedPorts } from "../shared/exposed-ports.ts";
import { text } from "./text.ts";

export const uppercaseExposeProtocol = defineRule({
  id: "uppercase-expose-protocol",
  since: "0.1.0",
  category: "clarity",
  severity: "style",
  profiles: ["strict"],
  needs: "stages",
  sources: [{ tool: "buildkit", id: "ExposeProtoCasing", relation: "same" }],
  text,
  examples: [
    {
      bad: `FROM nginx:1.29
EXPOSE 80/TCP 443
          ^^^ uppercase
`,
      good: `FROM nginx:1.29
EXPOSE 80/tcp 443
`,
      fixed: `FROM nginx:1.29
EXPOSE 80/tcp 443
`,
    },
    {
      bad: `FROM nginx:1.29
ARG PORT=80/UDP
EXPOSE $PORT \\
       ^^^^^ uppercase
  53/Udp
     ^^^ uppercase
`,
      good: `FROM nginx:1.29
ARG PORT
EXPOSE $PORT/udp
`,
      fixed: `FROM nginx:1.29
ARG PORT=80/UDP
EXPOSE $PORT \\
  53/udp
`,
    },
  ],
  check({ stages }) {
    const findings: FindingsOf<typeof text> = [];
    for (const { port, literal, span } of exposedPorts(stages)) {
      const slash = port.indexOf("/", port.lastIndexOf(":") + 1);
      const protocol = slash === -1 ? "" : port.slice(slash + 1);
      const lower = protocol.toLowerCase();
      // With any other word the build stops.
      if (protocol === lower || !["tcp", "udp", "sctp"].includes(lower)) continue;
      const params = { port, lower };
      if (!literal) findings.push({ span, message: "uppercase", params });
      else {
        const place = { start: span.end - protocol.length, end: span.end };
        findings.push({
          span: place,
          message: "uppercase",
          params,
          fix: { safety: "safe", edits: [{ span: place, text: lower }] },
        });
      }
    }
    return findings;
  },
});
