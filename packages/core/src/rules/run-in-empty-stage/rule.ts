import { defineRule, type FindingsOf } from "../rule.ts";
import { emptyParts } from "../shared/empty-stages.ts";
import { text } from "./text.ts";

export const runInEmptyStage = defineRule({
  id: "run-in-empty-stage",
  since: "0.1.0",
  category: "correctness",
  severity: "error",
  profiles: ["recommended", "strict", "beginner"],
  needs: "stages",
  sources: [{ tool: "tally", id: "tally/shell-run-in-scratch", relation: "narrower" }],
  mentions: ["scratch"],
  text,
  examples: [
    {
      bad: `FROM scratch
RUN mkdir /data
^^^ shell
COPY app /app
`,
      good: `FROM scratch
ADD rootfs.tar.xz /
RUN mkdir /data
`,
    },
    {
      bad: `FROM scratch AS empty
ENV A=1
FROM empty
RUN ["/app", "--init"]
^^^ program
`,
      good: `FROM busybox:1.37 AS tools
FROM scratch
RUN --mount=type=bind,from=tools,target=/ mkdir /data
`,
    },
  ],
  check({ stages }) {
    const findings: FindingsOf<typeof text> = [];
    const parts = emptyParts(stages);
    for (const stage of stages.stages) {
      const empty = stage.instructions.slice(0, parts[stage.index]?.until);
      const run = empty.find(({ kind }) => kind === "run");
      if (run !== undefined) findings.push({ span: run.keywordSpan, message: run.json ? "program" : "shell" });
    }
    return findings;
  },
});
