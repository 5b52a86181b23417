import { defineRule, type FindingsOf } from "../rule.ts";
import { targetImage } from "../shared/target-image.ts";
import { text } from "./text.ts";

export const nothingToStart = defineRule({
  id: "nothing-to-start",
  since: "0.1.0",
  category: "runtime",
  severity: "info",
  profiles: ["strict", "beginner"],
  needs: "stages",
  sources: [{ tool: "droast", id: "DF036", relation: "narrower" }],
  text,
  examples: [
    {
      bad: `FROM golang:1.25 AS build
RUN go build -o /app .
FROM alpine:3.22
     ^^^^^^^^^^^ nothing
COPY --from=build /app /app
`,
      good: `FROM golang:1.25 AS build
RUN go build -o /app .
FROM alpine:3.22
COPY --from=build /app /app
ENTRYPOINT ["/app"]
`,
    },
    {
      bad: `FROM debian:13-slim AS base
RUN apt-get update
FROM base AS runtime
     ^^^^ nothing
EXPOSE 8080
`,
      good: `FROM debian:13
RUN apt-get update
FROM nginx:1.29
COPY site /usr/share/nginx/html
`,
    },
  ],
  check({ stages }) {
    const findings: FindingsOf<typeof text> = [];
    const image = targetImage(stages);
    const base = image?.lowest.base;
    if (image === undefined || base?.kind !== "image" || image.isForDevelopment) return findings;
    if (
      !/^docker\.io\/library\/(?:alpine|debian|ubuntu|busybox|fedora|rockylinux|almalinux|centos)$/.test(base.reference.familiar)
    )
      return findings;
    const chain = [...image.stages].flatMap((index) => stages.stages[index]?.instructions ?? []);
    if (chain.some(({ kind }) => kind === "cmd" || kind === "entrypoint" || kind === "onbuild")) return findings;
    // An image that others build on has nothing to start; one that takes a program from a stage or names a port has.
    const isMeant = chain.some(({ kind }) => kind === "expose" || kind === "healthcheck") || takesProgram();
    if (isMeant) findings.push({ span: image.target.from.image.span, message: "nothing", params: { image: base.text } });

    function takesProgram(): boolean {
      return [...(image?.stages ?? [])].some((index) =>
        stages.stages[index]?.edges.some(({ via, target }) => via === "copy" && target.kind === "stage"),
      );
    }
    return findings;
  },
});
