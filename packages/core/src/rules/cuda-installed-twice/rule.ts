import { defineRule, type FindingsOf } from "../rule.ts";
import { buildScripts } from "../shared/build-scripts.ts";
import { type CudaImage, cudaImages } from "../shared/cuda-image.ts";
import { systemInstall } from "../shared/system-package.ts";
import { text } from "./text.ts";

export const cudaInstalledTwice = defineRule({
  id: "cuda-installed-twice",
  since: "0.1.0",
  category: "size",
  severity: "warning",
  profiles: ["strict", "beginner"],
  needs: "stages",
  sources: [{ tool: "tally", id: "tally/gpu/no-redundant-cuda-install", relation: "same" }],
  mentions: ["cuda"],
  text,
  examples: [
    {
      bad: `FROM nvidia/cuda:12.9.1-devel-ubuntu24.04
RUN apt-get update && apt-get install -y cuda-toolkit-12-9
                                         ^^^^^^^^^^^^^^^^^ twice
`,
      good: `FROM nvidia/cuda:12.9.1-base-ubuntu24.04
RUN apt-get update && apt-get install -y cuda-nvcc-12-9 libcudnn9-cuda-12
`,
    },
    {
      bad: `FROM nvidia/cuda:12.9.1-runtime-ubuntu24.04 AS base
FROM base
RUN apt-get install -y \\
      git \\
      cuda-libraries-12-9=12.9.1-1
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ twice
`,
      good: `FROM ubuntu:24.04
RUN apt-get install -y cuda-toolkit-12-9
`,
    },
  ],
  check({ stages, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    const images = cudaImages(stages);
    for (const run of buildScripts(scripts)) {
      const image = images[run.stage];
      if (image === undefined) continue;
      for (const command of run.script.commands) {
        for (const { text: name, span } of systemInstall(command)?.packages ?? []) {
          if (has(image, name))
            findings.push({ span, message: "twice", params: { package: name, image: `nvidia/cuda:${image.tag}` } });
        }
      }
    }
    return findings;
  },
});

/** Whether a flavor brings a package of NVIDIA, by what the Dockerfiles of the images install. */
function has({ flavor, tag }: CudaImage, name: string): boolean {
  if (flavor === "base") return false;
  if (/^libcudnn\d+(?:-cuda-\d+)?(?:=|$)/.test(name)) return tag.includes("cudnn");
  if (/^libcudnn\d+-(?:dev|headers)/.test(name)) return tag.includes("cudnn") && flavor === "devel";
  if (/^(?:cuda-libraries|libcublas|libnccl2|libnpp)(?:-\d|=|$)/.test(name)) return true;
  return (
    flavor === "devel" &&
    /^(?:cuda|cuda-(?:toolkit|nvcc|compiler|libraries-dev|cudart-dev|command-line-tools|minimal-build))(?:-\d|=|$)/.test(name)
  );
}
