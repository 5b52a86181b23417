import { defineRule, type FindingsOf } from "../rule.ts";
import { buildScripts } from "../shared/build-scripts.ts";
import { joinedInstalls } from "../shared/named-packages.ts";
import { text } from "./text.ts";

export const commandAmongPackages = defineRule({
  id: "command-among-packages",
  since: "0.1.0",
  category: "correctness",
  severity: "error",
  profiles: ["recommended", "strict", "beginner"],
  needs: "stages",
  sources: [],
  text,
  examples: [
    {
      bad: `FROM python:3.13
RUN pip install --upgrade pip \\
    pip install flask
    ^^^^^^^^^^^ joined
`,
      good: `FROM python:3.13
RUN pip install --upgrade pip && pip install flask
RUN npm install -g npm pnpm && npm install add
`,
      fixed: `FROM python:3.13
RUN pip install --upgrade pip \\
    && pip install flask
`,
    },
    {
      bad: `FROM debian:13
RUN apt-get update && apt-get install -y curl \\
      ca-certificates \\
    apt-get install -y git \\
    ^^^^^^^^^^^^^^^ joined
      rm -rf /var/lib/apt/lists/*
`,
      good: `FROM debian:13
RUN apt-get update && apt-get install -y apt apt-utils install-info
`,
      fixed: `FROM debian:13
RUN apt-get update && apt-get install -y curl \\
      ca-certificates \\
    && apt-get install -y git \\
      rm -rf /var/lib/apt/lists/*
`,
    },
  ],
  check({ scripts }) {
    const findings: FindingsOf<typeof text> = [];
    for (const run of buildScripts(scripts)) {
      for (const command of run.script.commands) {
        for (const { program, verb } of joinedInstalls(command)) {
          const { start } = program.span;
          const isPlain = !run.instruction.json && program.raw === program.text;
          const fix = isPlain
            ? ({ safety: "unsafe", edits: [{ span: { start, end: start }, text: "&& " }] } as const)
            : undefined;
          const params = { command: `${program.text} ${verb.text}` };
          findings.push({ span: { start, end: verb.span.end }, message: "joined", params, fix });
        }
      }
    }
    return findings;
  },
});
