import type { Instruction, UserInstruction } from "../../instructions/instruction.ts";
import type { Stage, StageGraph } from "../../stages/stage-graph.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { expandedValue } from "../shared/expanded-value.ts";
import { shippedStages } from "../shared/shipped-stages.ts";
import { text } from "./text.ts";

export const rootUser = defineRule({
  id: "root-user",
  since: "0.1.0",
  category: "security",
  severity: "warning",
  profiles: ["recommended", "strict", "beginner"],
  needs: "stages",
  sources: [
    { tool: "hadolint", id: "DL3002", relation: "narrower" },
    { tool: "trivy", id: "DS-0002", relation: "narrower" },
    { tool: "checkov", id: "CKV_DOCKER_8", relation: "same" },
    { tool: "semgrep", id: "last-user-is-root", relation: "narrower" },
    { tool: "sonar", id: "S6471", relation: "narrower" },
    { tool: "droast", id: "DF002", relation: "same" },
  ],
  text,
  examples: [
    {
      bad: `FROM node:22
USER root
     ^^^^ root
RUN npm ci
`,
      good: `FROM node:22
USER root
RUN npm ci
USER node
`,
    },
    {
      bad: `FROM golang:1.25 AS build
USER root
RUN go build -o /app .
FROM alpine:3.22
COPY --from=build /app /app
ARG RUN_AS=0
USER $RUN_AS:0
     ^^^^^^^^^ root
`,
      good: `FROM golang:1.25 AS build
USER root
RUN go build -o /app .
FROM alpine:3.22
COPY --from=build /app /app
USER 65532
`,
    },
    {
      bad: `FROM debian:13 AS base
USER root
     ^^^^ root
RUN id
FROM base
RUN date
`,
      good: `FROM debian:13 AS base
USER root
RUN id
FROM base
USER 1000
`,
    },
  ],
  check({ stages }) {
    const findings: FindingsOf<typeof text> = [];
    // Only what ships runs: a build stage may well work as root. Two images may stand on one stage that says USER.
    const users = new Set(shippedStages(stages).map((stage) => lastUser(stage, stages)));
    for (const user of users) {
      if (user === undefined) continue;
      const written = user.value.value;
      const name = written.includes("$") ? expandedValue(stages, user, written) : written;
      // Other tools do not fill in variables.
      const code = name === written ? undefined : "";
      if (name !== undefined && isRoot.test(name))
        findings.push({ span: user.value.span, message: "root", params: { user: name }, code });
    }
    return findings;
  },
});

/** The instruction that decides as whom containers of a stage run; it may stand in a stage below. */
function lastUser(stage: Stage, graph: StageGraph): UserInstruction | undefined {
  for (let current: Stage | undefined = stage; current !== undefined;) {
    const user = current.instructions.findLast(isUser);
    if (user !== undefined) return user;
    current = current.base.kind === "stage" ? graph.stages[current.base.index] : undefined;
  }
  return undefined;
}

const isRoot = /^["']?(?:root|0)["']?(?::|$)/;

function isUser(instruction: Instruction): instruction is UserInstruction {
  return instruction.kind === "user";
}
