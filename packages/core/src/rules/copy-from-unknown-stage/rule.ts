import { suggest } from "../../text/suggest.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { text } from "./text.ts";

const messageOf = { variable: "variable", "bad-index": "index", "later-stage": "later", "own-stage": "own" } as const;

export const copyFromUnknownStage = defineRule({
  id: "copy-from-unknown-stage",
  since: "0.1.0",
  category: "correctness",
  severity: "error",
  profiles: ["recommended", "strict", "beginner"],
  needs: "stages",
  sources: [
    { tool: "hadolint", id: "DL3022", relation: "narrower" },
    { tool: "hadolint", id: "DL3023", relation: "wider" },
    { tool: "trivy", id: "DS-0006", relation: "wider" },
    { tool: "droast", id: "DF049", relation: "same" },
    { tool: "droast", id: "DF050", relation: "same" },
    { tool: "tally", id: "tally/circular-stage-deps", relation: "wider" },
  ],
  text,
  examples: [
    {
      bad: `FROM golang:1.25 AS build
RUN go build -o /app .

FROM gcr.io/distroless/static:nonroot
COPY --from=biuld /app /app
            ^^^^^ misspelt
COPY --from=2 /app /app
            ^ index
`,
      good: `FROM golang:1.25 AS Build
RUN go build -o /app .

FROM gcr.io/distroless/static:nonroot
COPY --from=BUILD /app /app
COPY --from=0 /app /app
COPY --from=busybox:1.37 /bin/sh /bin/sh
COPY --from=team/assets /a /a
`,
      fixed: `FROM golang:1.25 AS build
RUN go build -o /app .

FROM gcr.io/distroless/static:nonroot
COPY --from=build /app /app
COPY --from=2 /app /app
`,
    },
    {
      bad: `FROM alpine:3.22 AS one
COPY --link --from=one /a /b
                   ^^^ own
COPY --from=two /a /b
            ^^^ later
COPY --from=$X /a /b
            ^^ variable
RUN --mount=type=bind,from=assets,target=/a true
                           ^^^^^^ image
FROM alpine:3.22 AS two
`,
      good: `FROM alpine:3.22 AS assets
FROM alpine:3.22
RUN --mount=type=bind,from=assets,target=/a true
`,
    },
  ],
  check({ stages }) {
    const findings: FindingsOf<typeof text> = [];
    const names = stages.stages.flatMap(({ name }) => (name === undefined ? [] : [name]));
    for (const { edges } of stages.stages) {
      for (const { via, target, span } of edges) {
        if (via === "from") continue;
        const name = target.kind === "invalid" || target.kind === "image" ? target.text : "";
        if (target.kind === "invalid") {
          const code = target.reason === "own-stage" ? "DL3023" : "DL3022";
          findings.push({ span, message: messageOf[target.reason], params: { name }, code });
        } else if (target.kind === "image" && /^[\w-]+$/.test(name) && name !== "scratch") {
          // A name with a tag, a digest or a path is meant as an image.
          const suggestion = suggest(name, names, false);
          const code = "DL3022";
          if (suggestion === undefined) findings.push({ span, message: "image", params: { name }, code });
          else {
            const fix = { safety: "unsafe" as const, edits: [{ span, text: suggestion }] };
            findings.push({ span, message: "misspelt", params: { name, suggestion }, code, fix });
          }
        }
      }
    }
    return findings;
  },
});
