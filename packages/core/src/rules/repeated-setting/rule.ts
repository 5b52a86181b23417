import type { EnvInstruction } from "../../instructions/instruction.ts";
import type { Span } from "../../text/span.ts";
import { defineRule, type FixProposal, type FindingsOf } from "../rule.ts";
import { expandedValue } from "../shared/expanded-value.ts";
import { instructionLines } from "../shared/instruction-lines.ts";
import { text } from "./text.ts";

export const repeatedSetting = defineRule({
  id: "repeated-setting",
  since: "0.1.0",
  category: "clarity",
  severity: "style",
  profiles: ["strict", "beginner"],
  needs: "plan",
  sources: [],
  text,
  examples: [
    {
      bad: `FROM node:22
WORKDIR /app
COPY package.json .
WORKDIR /app
        ^^^^ workdir
RUN npm install
USER node
USER node
     ^^^^ user
`,
      good: `FROM node:22
WORKDIR /app
USER root
RUN npm install
USER node
WORKDIR data
WORKDIR data
`,
      fixed: `FROM node:22
WORKDIR /app
COPY package.json .
RUN npm install
USER node
`,
    },
    {
      bad: `FROM node:22
ENV NODE_ENV=production \\
    PORT=80
EXPOSE 80 443
ENV NODE_ENV="production" PORT=8080
    ^^^^^^^^^^^^^^^^^^^^^ env
EXPOSE 80/tcp
       ^^^^^^ expose
ENV PORT=8080
    ^^^^^^^^^ env
`,
      good: `FROM node:22
ENV PORT=80
ENV PORT=8080
EXPOSE 53/udp
EXPOSE 53
FROM node:22
ENV PORT=8080
ENV PATH=/app/bin:$PATH
ENV PATH=/app/bin:$PATH
`,
      fixed: `FROM node:22
ENV NODE_ENV=production \\
    PORT=80
EXPOSE 80 443
ENV NODE_ENV="production" PORT=8080
`,
    },
  ],
  check({ plan, stages, syntax }) {
    const findings: FindingsOf<typeof text> = [];
    let ports = new Set<string>();
    let settings = new Map<string, string>();
    /** Whether commands ran since the working directory was set: they may have removed it. */
    let ran = false;
    for (const { instruction, state, stage, triggered } of plan.steps) {
      if (instruction.kind === "from") [ports, settings] = [new Set(), new Map()];
      if (instruction.kind === "run") ran = true;
      if (triggered) continue;
      const fix = (safety: "safe" | "unsafe" = "safe"): FixProposal => ({
        safety,
        edits: [{ span: instructionLines(syntax.source, instruction), text: "" }],
      });
      if (instruction.kind === "workdir") {
        const { value, span } = instruction.value;
        const { workingDirectory } = state;
        const own =
          workingDirectory.kind === "known" && stages.places.get(workingDirectory.setBy ?? instruction)?.stage === stage;
        const safety = ran ? "unsafe" : "safe";
        ran = false;
        if (!own || workingDirectory.value !== value || workingDirectory.setBy === undefined) continue;
        findings.push({ span, message: "workdir", params: { value }, fix: fix(safety) });
      } else if (instruction.kind === "user") {
        const { value, span } = instruction.value;
        const own = state.user.kind === "known" && stages.places.get(state.user.setBy ?? instruction)?.stage === stage;
        if (!own || state.user.value !== value || state.user.setBy === undefined) continue;
        findings.push({ span, message: "user", params: { value }, fix: fix() });
      } else if (instruction.kind === "expose") {
        const known = instruction.ports.filter(({ value }) => ports.has(portKey(value)));
        const whole = known.length === instruction.ports.length;
        for (const { value, span } of known)
          findings.push({ span, message: "expose", params: { value }, fix: whole ? fix() : undefined });
        for (const { value } of instruction.ports) if (/^\d/.test(value)) ports.add(portKey(value));
      } else if (instruction.kind === "env") {
        const values = instruction.pairs.map(({ value }) => expandedValue(stages, instruction, value.value));
        const known = instruction.pairs.filter(
          ({ key }, at) => values[at] !== undefined && settings.get(key.value) === values[at],
        );
        const whole = known.length === instruction.pairs.length;
        for (const pair of known) {
          const span = pairSpan(pair);
          findings.push({ span, message: "env", params: { name: pair.key.value }, fix: whole ? fix() : undefined });
        }
        for (const [at, { key }] of instruction.pairs.entries()) setKnown(settings, key.value, values[at]);
      } else if (instruction.kind === "arg") {
        // A value that depends on build arguments is none that is known twice.
        for (const { name } of instruction.definitions) settings.delete(name.value);
      }
    }
    return findings;
  },
});

function setKnown(settings: Map<string, string>, name: string, value: string | undefined): void {
  if (value === undefined) settings.delete(name);
  else settings.set(name, value);
}

function portKey(port: string): string {
  return port.toLowerCase().replace(/\/tcp$/, "");
}

function pairSpan({ key, value }: EnvInstruction["pairs"][number]): Span {
  return { start: key.span.start, end: value.span.end };
}
