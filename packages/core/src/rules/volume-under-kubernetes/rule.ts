import { defineRule, type FindingsOf } from "../rule.ts";
import { stagesOfImages } from "../shared/shipped-stages.ts";
import { text } from "./text.ts";

export const volumeUnderKubernetes = defineRule({
  id: "volume-under-kubernetes",
  since: "0.1.0",
  category: "runtime",
  severity: "info",
  profiles: [],
  inRuntimes: { kubernetes: "info" },
  needs: "stages",
  sources: [],
  text,
  examples: [
    {
      runtimes: ["kubernetes"],
      bad: `FROM debian:13
VOLUME /data
       ^^^^^ ignored
`,
      good: `FROM debian:13
WORKDIR /data
`,
    },
    {
      runtimes: ["docker", "kubernetes"],
      bad: `FROM debian:13 AS base
VOLUME ["/var/lib/app", "/cache"]
        ^^^^^^^^^^^^^^ ignored
                        ^^^^^^^^ ignored
FROM base
`,
      good: `FROM debian:13 AS build
VOLUME /data
FROM debian:13
COPY --from=build /etc/os-release /
`,
    },
  ],
  check({ stages, runtimes }) {
    const findings: FindingsOf<typeof text> = [];
    if (!runtimes.includes("kubernetes")) return findings;
    const shipped = stagesOfImages(stages);
    for (const stage of stages.stages) {
      if (!shipped.has(stage)) continue;
      for (const instruction of stage.instructions) {
        if (instruction.kind !== "volume") continue;
        for (const { value, span } of instruction.paths) findings.push({ span, message: "ignored", params: { path: value } });
      }
    }
    return findings;
  },
});
