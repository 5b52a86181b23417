import type { Instruction } from "../../instructions/instruction.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { scriptsByInstruction } from "../shared/build-scripts.ts";
import { lastInherited, lowestBases } from "../shared/inherited.ts";
import { imageLacks } from "../shared/image-tools.ts";
import { shippedStages } from "../shared/shipped-stages.ts";
import { stagesWithTool } from "../shared/tool-installs.ts";
import { text } from "./text.ts";

export const healthcheckWithoutItsTool = defineRule({
  id: "healthcheck-without-its-tool",
  since: "0.1.0",
  category: "correctness",
  severity: "warning",
  profiles: ["recommended", "strict", "beginner"],
  needs: "stages",
  sources: [],
  text,
  examples: [
    {
      bad: `FROM node:22-slim
HEALTHCHECK CMD curl -f http://localhost:3000/ || exit 1
                ^^^^ missing
CMD ["node", "server.js"]
`,
      good: `FROM node:22-slim
RUN apt-get update && apt-get install -y --no-install-recommends curl && rm -rf /var/lib/apt/lists/*
HEALTHCHECK CMD curl -f http://localhost:3000/ || exit 1
CMD ["node", "server.js"]
`,
    },
    {
      bad: `FROM golang:1.25 AS build
RUN apt-get install -y wget
FROM gcr.io/distroless/static-debian12
COPY --from=build /app /app
HEALTHCHECK CMD ["wget", "-q", "http://localhost/"]
                 ^^^^^^ missing
`,
      good: `FROM node:22
HEALTHCHECK CMD curl -f http://localhost/
FROM alpine:3.22
HEALTHCHECK CMD wget -q http://localhost/
FROM python:3.13-slim
RUN ./install-tools.sh
HEALTHCHECK CMD curl -f http://localhost/
FROM alpine:3.22
COPY --from=build /usr/bin/ /usr/bin/
HEALTHCHECK CMD curl -f http://localhost/
`,
    },
  ],
  check({ stages, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    const checks = lastInherited(stages, "healthcheck");
    if (checks.every((check) => check === undefined)) return findings;
    const bases = lowestBases(stages);
    const byInstruction = scriptsByInstruction(scripts);
    const mayHave: { curl?: readonly boolean[]; wget?: readonly boolean[] } = {};
    const told = new Set<Instruction>();
    for (const { index } of shippedStages(stages)) {
      const check = checks[index];
      const base = bases[index];
      if (check === undefined || base === undefined || told.has(check)) continue;
      told.add(check);
      const script = byInstruction.get(check)?.script;
      const command = script?.commands.find(({ name }) => isTool(name));
      const tool = command?.name;
      // Of two tools one may be there in place of the other.
      const others = script?.commands.some(({ name }) => isTool(name) && name !== tool);
      if (command === undefined || !isTool(tool) || others === true) continue;
      if (!imageLacks(base, tool)) continue;
      const having = (mayHave[tool] ??= stagesWithTool(stages, scripts, tool));
      if (having[index] === true) continue;
      findings.push({
        span: command.nameSpan,
        message: "missing",
        params: { tool, image: base.kind === "image" ? base.text : "scratch" },
      });
    }
    return findings;
  },
});

function isTool(name: string | undefined): name is "curl" | "wget" {
  return name === "curl" || name === "wget";
}
