import { defineRule, type FindingsOf } from "../rule.ts";
import { text } from "./text.ts";

export const unreachableStage = defineRule({
  id: "unreachable-stage",
  since: "0.1.0",
  category: "clarity",
  severity: "warning",
  profiles: ["recommended", "strict", "beginner"],
  needs: "stages",
  sources: [{ tool: "tally", id: "no-unreachable-stages", relation: "narrower" }],
  text,
  examples: [
    {
      bad: `FROM node:22
     ^^^^^^^ unreachable
RUN npm ci

FROM nginx:1.29
COPY site /usr/share/nginx/html
`,
      good: `FROM node:22 AS build
RUN npm ci && npm run build

FROM nginx:1.29
COPY --from=build /app/dist /usr/share/nginx/html
`,
    },
    {
      bad: `FROM golang:1.25 AS build
FROM build
     ^^^^^ unreachable
RUN go test ./...
FROM alpine:3.22
COPY --from=build /app /app
`,
      good: `FROM golang:1.25 AS build
FROM build AS test
RUN go test ./...
FROM debian:13
FROM alpine:3.22
COPY --from=2 /etc/os-release /debian
`,
    },
  ],
  check({ stages }) {
    const findings: FindingsOf<typeof text> = [];
    const used = new Set<number>();
    for (const { edges } of stages.stages) for (const { target } of edges) if (target.kind === "stage") used.add(target.index);
    for (const { index, name, reachable, from } of stages.stages) {
      // A name is there to be asked for by `--target`.
      if (reachable || used.has(index) || name !== undefined) continue;
      findings.push({ span: from.image.span, message: "unreachable", params: { image: from.image.value } });
    }
    return findings;
  },
});
