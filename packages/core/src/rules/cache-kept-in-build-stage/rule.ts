import { defineRule, type FindingsOf } from "../rule.ts";
import { keptApkCaches } from "../shared/apk.ts";
import { leftDnfCaches } from "../shared/dnf.ts";
import { imageStages } from "../shared/image-stages.ts";
import { keptPipCaches } from "../shared/pip.ts";
import { leftZypperCaches } from "../shared/zypper.ts";
import { text } from "./text.ts";

/** What hadolint reports in every stage. In stages that are part of the image the rules of the package managers do. */
export const cacheKeptInBuildStage = defineRule({
  id: "cache-kept-in-build-stage",
  since: "0.1.0",
  category: "cache",
  severity: "style",
  profiles: ["strict"],
  needs: "stages",
  sources: [
    { tool: "hadolint", id: "DL3019", relation: "narrower" },
    { tool: "hadolint", id: "DL3032", relation: "narrower" },
    { tool: "hadolint", id: "DL3036", relation: "narrower" },
    { tool: "hadolint", id: "DL3040", relation: "narrower" },
    { tool: "hadolint", id: "DL3042", relation: "narrower" },
  ],
  text,
  examples: [
    {
      bad: `FROM python:3.13 AS build
RUN pip install poetry
        ^^^^^^^ kept

FROM python:3.13
COPY --from=build /app /app
`,
      good: `FROM python:3.13
RUN pip install poetry
`,
      fixed: `FROM python:3.13 AS build
RUN pip install --no-cache-dir poetry

FROM python:3.13
COPY --from=build /app /app
`,
    },
    {
      bad: `FROM rockylinux:9 AS build
RUN dnf install -y gcc \\
        ^^^^^^^ kept
                   make
FROM alpine:3.22 AS tools
RUN apk add git
        ^^^ kept
FROM scratch
COPY --from=build /app /app
`,
      good: `FROM rockylinux:9 AS build
RUN dnf install -y gcc && dnf clean all

FROM scratch
COPY --from=build /app /app
`,
      fixed: `FROM rockylinux:9 AS build
RUN dnf install -y gcc \\
                   make \\
                   && dnf clean all
FROM alpine:3.22 AS tools
RUN apk add --no-cache git
FROM scratch
COPY --from=build /app /app
`,
    },
  ],
  check({ syntax, stages, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    const inImage = imageStages(stages);
    const file = { text: syntax.source.text, escape: stages.escape };
    const caches = [
      ...[...keptApkCaches(stages, scripts)].filter(({ removed }) => !removed),
      ...leftDnfCaches(stages, scripts, file),
      ...leftZypperCaches(stages, scripts, file),
      ...keptPipCaches(stages, scripts),
    ];
    for (const { run, span, command, code, fix } of caches) {
      if (!inImage.has(run.stage)) findings.push({ span, message: "kept", params: { command }, code, fix });
    }
    return findings;
  },
});
