import type { Stage } from "../../stages/stage-graph.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { isSystemImage } from "../shared/system-image.ts";
import { text } from "./text.ts";

const windowsImage = /(?:^|\/)windows(?:\/|:|$)|nanoserver|servercore/i;

export const mixedOperatingSystems = defineRule({
  id: "mixed-operating-systems",
  since: "0.1.0",
  category: "correctness",
  severity: "error",
  profiles: ["recommended", "strict", "beginner"],
  needs: "stages",
  sources: [],
  text,
  examples: [
    {
      bad: `FROM golang:1.25 AS build
RUN go build -o /app.exe .
FROM mcr.microsoft.com/windows/nanoserver:ltsc2022
     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mixed
COPY --from=build /app.exe /app.exe
RUN app.exe --version
`,
      good: `FROM golang:1.25 AS build
RUN go build -o /app.exe .
FROM mcr.microsoft.com/windows/nanoserver:ltsc2022
COPY --from=build /app.exe /app.exe
`,
    },
    {
      bad: `FROM node:22-nanoserver AS assets
RUN npm ci
FROM alpine:3.22
     ^^^^^^^^^^^ mixed
COPY --from=assets /app /app
RUN apk add --no-cache curl
`,
      good: `FROM mcr.microsoft.com/windows/servercore:ltsc2022 AS windows
RUN setup.exe
FROM debian:13 AS linux
RUN make
`,
    },
  ],
  check({ stages }) {
    const findings: FindingsOf<typeof text> = [];
    let first: { readonly stage: Stage; readonly system: string } | undefined;
    for (const stage of stages.stages) {
      const system = stage.reachable && stage.instructions.some(({ kind }) => kind === "run") ? systemOf(stage) : undefined;
      if (system === undefined) continue;
      first ??= { stage, system };
      if (first.system === system) continue;
      const related = [{ span: first.stage.from.image.span, message: "other" as const, params: { system: first.system } }];
      findings.push({ span: stage.from.image.span, message: "mixed", params: { system, other: first.system }, related });
      return findings;
    }
    return findings;
  },
});

function systemOf({ base }: Stage): "Windows" | "Linux" | undefined {
  if (base.kind === "image" && windowsImage.test(base.text)) return "Windows";
  return base.kind === "image" && isSystemImage(base) ? "Linux" : undefined;
}
