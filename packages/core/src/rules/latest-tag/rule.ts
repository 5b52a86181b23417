import type { Span } from "../../text/span.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { baseVersion, edgeVersion, type ImageVersion } from "../shared/written-image.ts";
import { text } from "./text.ts";

export const latestTag = defineRule({
  id: "latest-tag",
  since: "0.1.0",
  category: "reproducibility",
  severity: "warning",
  profiles: ["recommended", "strict", "beginner"],
  needs: "stages",
  sources: [
    { tool: "hadolint", id: "DL3007", relation: "wider" },
    { tool: "checkov", id: "CKV_DOCKER_7", relation: "narrower" },
    { tool: "trivy", id: "DS-0001", relation: "wider" },
    { tool: "dockle", id: "DKL-DI-0006", relation: "same" },
    { tool: "semgrep", id: "avoid-latest-version", relation: "same" },
    { tool: "sonar", id: "S6596", relation: "narrower" },
    { tool: "droast", id: "DF001", relation: "wider" },
    { tool: "droast", id: "DF024", relation: "wider" },
  ],
  text,
  examples: [
    {
      bad: `FROM ubuntu:latest
            ^^^^^^ latest
COPY --from=ghcr.io/team/tool:latest /tool /usr/local/bin/
                              ^^^^^^ latest
`,
      good: `FROM ubuntu:24.04
COPY --from=ghcr.io/team/tool:1.4.0 /tool /usr/local/bin/
`,
    },
    {
      bad: `ARG TAG=latest
ARG IMAGE
FROM --platform=linux/amd64 registry.example.com:5000/team/app:\${TAG} AS app
                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ latest
FROM $IMAGE:latest
            ^^^^^^ latest
`,
      good: `FROM ubuntu:latest@sha256:4bcff63911fcb4448bd4fdacec207030997caf25e9bea4045fa6c8c44de311d1
FROM alpine:latest-stable
`,
    },
  ],
  check({ syntax, stages }) {
    const findings: FindingsOf<typeof text> = [];
    const place = (span: Span): Span => tagIn(syntax.source.text, span);
    for (const { base, from, edges } of stages.stages) {
      if (isLatest(baseVersion(base, from.image.value))) {
        const image = base.kind === "image" ? base.text : from.image.value;
        findings.push({ span: place(from.image.span), message: "latest", params: { image } });
      }
      for (const { via, span, target } of edges) {
        if (via === "from" || target.kind !== "image" || !isLatest(edgeVersion(target))) continue;
        findings.push({ span: place(span), message: "latest", params: { image: target.text }, code: "" });
      }
    }
    return findings;
  },
});

function isLatest(version: ImageVersion): boolean {
  return version.kind === "tag" && version.tag === "latest";
}

/** The word `latest` where it is written out; the whole name where a variable or quotes hide it. */
function tagIn(text: string, image: Span): Span {
  const written = text.slice(image.start, image.end);
  return written.endsWith(":latest") ? { start: image.end - "latest".length, end: image.end } : image;
}
