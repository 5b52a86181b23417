import { expandText } from "../../stages/scope.ts";
import { defineRule, type FixProposal, type FindingsOf } from "../rule.ts";
import { userNumber } from "../shared/user-number.ts";
import { text } from "./text.ts";

export const namedUser = defineRule({
  id: "named-user",
  since: "0.1.0",
  category: "runtime",
  severity: "info",
  profiles: ["strict"],
  inRuntimes: { kubernetes: "warning" },
  needs: "stages",
  sources: [{ tool: "hadolint", id: "DL3066", relation: "narrower" }],
  text,
  examples: [
    {
      bad: `FROM node:22
USER node
     ^^^^ named
`,
      good: `FROM node:22
USER 1000:1000
`,
      fixed: `FROM node:22
USER 1000
`,
    },
    {
      runtimes: ["kubernetes"],
      bad: `FROM alpine:3.22 AS base
RUN addgroup -g 3000 web && \\
    adduser -D -u 2000 -G web app
FROM base
USER app:web
     ^^^^^^^ named
`,
      good: `FROM alpine:3.22
USER 2000:3000
`,
      fixed: `FROM alpine:3.22 AS base
RUN addgroup -g 3000 web && \\
    adduser -D -u 2000 -G web app
FROM base
USER 2000:3000
`,
    },
    {
      bad: `FROM alpine:3.22 AS build
USER builder
FROM alpine:3.22
ARG APP=app
USER $APP
     ^^^^ named
`,
      good: `FROM alpine:3.22
ARG APP_UID=10001
USER \${APP_UID}
`,
    },
  ],
  check({ stages, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    // Only the user that the container starts with matters to Kubernetes.
    const stage = stages.stages.at(-1);
    if (stage === undefined) return findings;
    const position = stage.instructions.findLastIndex(({ kind }) => kind === "user");
    const instruction = stage.instructions[position];
    if (instruction?.kind !== "user") return findings;
    const user = expandText(instruction.value.value, stage.scope, position, stages.escape, stage.openEnded);
    if (!user.known || user.unset.length > 0 || /^\d+(?::|$)/.test(user.text)) return findings;
    const { span, value } = instruction.value;
    const number = userNumber(user.text, stages, scripts);
    const fix: FixProposal | undefined =
      number === undefined || value !== user.text ? undefined : { safety: "unsafe", edits: [{ span, text: number }] };
    findings.push({ span, message: "named", params: { user: user.text }, fix });
    return findings;
  },
});
