import { flagOf } from "../../instructions/instruction.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { instructionLines } from "../shared/instruction-lines.ts";
import { windowsStages } from "../shared/windows-stages.ts";
import { text } from "./text.ts";

export const linuxFeatureOnWindows = defineRule({
  id: "linux-feature-on-windows",
  since: "0.1.0",
  category: "correctness",
  severity: "warning",
  profiles: ["strict", "beginner"],
  needs: "stages",
  sources: [
    { tool: "tally", id: "tally/windows/no-run-mounts", relation: "same" },
    { tool: "tally", id: "tally/windows/no-stopsignal", relation: "same" },
  ],
  text,
  examples: [
    {
      bad: `FROM mcr.microsoft.com/windows/servercore:ltsc2025
COPY . C:/app
STOPSIGNAL SIGTERM
^^^^^^^^^^ stopsignal
CMD ["app.exe"]
`,
      good: `FROM alpine:3.22
COPY --chown=app:app . /app
STOPSIGNAL SIGTERM
RUN --mount=type=cache,target=/x true
`,
      fixed: `FROM mcr.microsoft.com/windows/servercore:ltsc2025
COPY . C:/app
CMD ["app.exe"]
`,
    },
    {
      bad: `# escape=\`
FROM --platform=windows/amd64 golang:1.25 AS base
FROM base
RUN --mount=type=cache,target=C:\\cache \`
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mount
    go build
`,
      good: `FROM mcr.microsoft.com/windows/nanoserver:ltsc2025 AS build
FROM alpine:3.22
STOPSIGNAL SIGTERM
`,
    },
  ],
  check({ syntax, stages }) {
    const findings: FindingsOf<typeof text> = [];
    for (const { instructions } of windowsStages(stages)) {
      for (const instruction of instructions) {
        const { kind } = instruction;
        if (kind === "run") {
          const flag = flagOf(instruction, "mount");
          if (flag !== undefined) findings.push({ span: flag.span, message: "mount", code: "tally/windows/no-run-mounts" });
        } else if (kind === "stopsignal") {
          const edits = [{ span: instructionLines(syntax.source, instruction), text: "" }];
          const fix = { safety: "unsafe" as const, edits };
          findings.push({ span: instruction.keywordSpan, message: "stopsignal", fix, code: "tally/windows/no-stopsignal" });
        }
      }
    }
    return findings;
  },
});
