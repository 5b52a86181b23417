import { defineRule, type FindingsOf } from "../rule.ts";
import { buildScripts } from "../shared/build-scripts.ts";
import { systemInstall } from "../shared/system-package.ts";
import { text } from "./text.ts";

export const containerRuntimeInImage = defineRule({
  id: "container-runtime-in-image",
  since: "0.1.0",
  category: "correctness",
  severity: "info",
  profiles: ["strict", "beginner"],
  needs: "stages",
  sources: [{ tool: "tally", id: "tally/gpu/no-container-runtime-in-image", relation: "same" }],
  mentions: ["nvidia"],
  text,
  examples: [
    {
      bad: `FROM nvidia/cuda:12.9.0-base-ubuntu24.04
RUN apt-get update && apt-get install -y nvidia-container-toolkit
                                         ^^^^^^^^^^^^^^^^^^^^^^^^ runtime
`,
      good: `FROM nvidia/cuda:12.9.0-base-ubuntu24.04
RUN apt-get update && apt-get install -y libcudnn9-cuda-12
`,
    },
    {
      bad: `FROM rockylinux:9
RUN dnf install -y curl \\
      libnvidia-container1-1.17.8
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ runtime
`,
      good: `FROM rockylinux:9
RUN dnf remove -y nvidia-docker2 && apt-cache policy nvidia-docker2
`,
    },
  ],
  check({ scripts }) {
    const findings: FindingsOf<typeof text> = [];
    for (const run of buildScripts(scripts)) {
      for (const command of run.script.commands) {
        for (const { text: name, span } of systemInstall(command)?.packages ?? []) {
          if (/^(?:nvidia-container-(?:toolkit|runtime)|nvidia-docker2?|libnvidia-container)/.test(name)) {
            findings.push({ span, message: "runtime", params: { package: name } });
          }
        }
      }
    }
    return findings;
  },
});
