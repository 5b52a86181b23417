import { defineRule, type FindingsOf } from "../rule.ts";
import { emptyParts } from "../shared/empty-stages.ts";
import { text } from "./text.ts";

export const copyFromEmptyStage = defineRule({
  id: "copy-from-empty-stage",
  since: "0.1.0",
  category: "correctness",
  severity: "error",
  profiles: ["recommended", "strict", "beginner"],
  needs: "stages",
  sources: [{ tool: "tally", id: "tally/copy-from-empty-scratch-stage", relation: "wider" }],
  mentions: ["scratch"],
  text,
  examples: [
    {
      bad: `FROM scratch AS files
LABEL a=b
FROM alpine:3.22
COPY --from=files /app /app
            ^^^^^ copy
`,
      good: `FROM scratch AS files
COPY app /app
FROM alpine:3.22
COPY --from=files /app /app
`,
    },
    {
      bad: `FROM scratch AS files
FROM files AS more
ENV A=1
FROM alpine:3.22
RUN --mount=type=bind,from=more,target=/in \\
                           ^^^^ mount
    cp /in/app /app
`,
      good: `FROM scratch AS files
WORKDIR /srv
FROM scratch AS assets
FROM alpine:3.22
COPY --from=files /srv /srv
COPY --from=assets /a /a
`,
    },
  ],
  check({ stages }) {
    const findings: FindingsOf<typeof text> = [];
    const parts = emptyParts(stages);
    for (const { edges } of stages.stages) {
      for (const { via, target, span } of edges) {
        const stage = target.kind === "stage" ? stages.stages[target.index] : undefined;
        // With nothing but a FROM it stands in for a `--build-context` of that name.
        if (via === "from" || stage === undefined || stage.instructions.length === 0) continue;
        if (parts[stage.index]?.atEnd !== true) continue;
        const params = { stage: stage.name ?? String(stage.index) };
        findings.push({ span, message: via, params });
      }
    }
    return findings;
  },
});
