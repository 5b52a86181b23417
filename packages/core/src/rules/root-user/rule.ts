import type { Instruction, UserInstruction } from "../../instructions/instruction.ts";
import { defineRule } from "../rule.ts";
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
    { tool: "trivy", id: "DS002", relation: "narrower" },
    { tool: "checkov", id: "CKV_DOCKER_8", relation: "same" },
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
USER 0:0
     ^^^ root
`,
      good: `FROM golang:1.25 AS build
USER root
RUN go build -o /app .
FROM alpine:3.22
COPY --from=build /app /app
USER 65532
`,
    },
  ],
  *check({ stages }) {
    // Only what ships runs: a build stage may well work as root.
    for (const stage of shippedStages(stages)) {
      const last = stage.instructions.findLast(isUser);
      if (last === undefined || !/^(?:root|0)(?::|$)/.test(last.value.value)) continue;
      yield { span: last.value.span, message: "root", params: { user: last.value.value } };
    }
  },
});

function isUser(instruction: Instruction): instruction is UserInstruction {
  return instruction.kind === "user";
}
