import { defineRule, type FixProposal, type FindingsOf } from "../rule.ts";
import { text } from "./text.ts";

export const stageByNumber = defineRule({
  id: "stage-by-number",
  since: "0.1.0",
  category: "clarity",
  severity: "info",
  profiles: ["strict", "beginner"],
  needs: "stages",
  sources: [{ tool: "droast", id: "DF023", relation: "narrower" }],
  text,
  examples: [
    {
      bad: `FROM golang:1.25 AS build
FROM alpine:3.22
COPY --from=0 /app /app
            ^ named
`,
      good: `FROM golang:1.25 AS build
FROM alpine:3.22
COPY --from=build /app /app
`,
      fixed: `FROM golang:1.25 AS build
FROM alpine:3.22
COPY --from=build /app /app
`,
    },
    {
      bad: `FROM golang:1.25
FROM alpine:3.22
COPY --link --from=0 \\
                   ^ number
    /in/app /app
`,
      good: `FROM alpine:3.22
COPY --from=nginx:1.29 /etc/nginx /etc/nginx
`,
    },
  ],
  check({ syntax, stages }) {
    const findings: FindingsOf<typeof text> = [];
    for (const { edges } of stages.stages) {
      for (const { via, target, span } of edges) {
        const written = syntax.source.text.slice(span.start, span.end);
        if (via === "from" || target.kind !== "stage" || !/^\d+$/.test(written)) continue;
        const name = stages.stages[target.index]?.name;
        if (name === undefined) findings.push({ span, message: "number", params: { number: written } });
        else {
          const fix: FixProposal = { safety: "safe", edits: [{ span, text: name }] };
          findings.push({ span, message: "named", params: { number: written, name }, fix });
        }
      }
    }
    return findings;
  },
});
