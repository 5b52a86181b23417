import type { ShellCommand } from "../../shell/shell-script.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { wordSet } from "../shared/package-command.ts";
import { cudaImages } from "../shared/cuda-image.ts";
import { systemInstall } from "../shared/system-package.ts";
import { targetImage } from "../shared/target-image.ts";
import { text } from "./text.ts";

export const cudaDevelopmentImageShipped = defineRule({
  id: "cuda-development-image-shipped",
  since: "0.1.0",
  category: "size",
  severity: "warning",
  profiles: ["strict", "beginner"],
  needs: "stages",
  sources: [{ tool: "tally", id: "tally/gpu/prefer-runtime-final-stage", relation: "same" }],
  mentions: ["cuda"],
  text,
  examples: [
    {
      bad: `FROM nvidia/cuda:12.9.1-cudnn-devel-ubuntu24.04
     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ devel
RUN apt-get update && apt-get install -y python3-pip && pip install torch
CMD ["python3", "serve.py"]
`,
      good: `FROM nvidia/cuda:12.9.1-cudnn-runtime-ubuntu24.04
RUN pip install torch
`,
    },
    {
      bad: `FROM nvidia/cuda:12.9.1-devel-ubuntu24.04 AS base
     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ devel
RUN apt-get update
FROM base
COPY app /app
`,
      good: `FROM nvidia/cuda:12.9.1-devel-ubuntu24.04
RUN apt-get install -y build-essential && pip install flash-attn
`,
    },
  ],
  check({ stages, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    const image = targetImage(stages);
    const cuda = image && cudaImages(stages)[image.target.index];
    if (image === undefined || cuda?.flavor !== "devel" || image.isForDevelopment) return findings;
    for (const { stage, script, instruction } of scripts) {
      // A script of the project may compile something.
      const compiles = instruction.kind === "run" ? mayCompile : startsCompiler;
      if (image.stages.has(stage) && script.commands.some(compiles)) return findings;
    }
    const { span, value } = cuda.stage.from.image;
    findings.push({ span, message: "devel", params: { image: value } });
    return findings;
  },
});

const compilers = wordSet(
  "nvcc gcc g++ cc c++ clang clang++ cmake make gmake ninja meson bazel cargo go rustc configure dpkg-buildpackage catkin colcon " +
    "conda mamba bash sh",
);
/** A script, or Python, which may run a build of extensions. */
const mayBuild = /^python[\d.]*$|\.sh$|^install/;

function startsCompiler({ name, program }: ShellCommand): boolean {
  return name === undefined ? program !== undefined : /^(?:nvcc|gcc|make|cmake|bash|sh|jupyter\S*)$|\.sh$/.test(name);
}

/** Packages of Python that are compiled for CUDA while they are installed. */
const compiled = new RegExp(
  "flash[-_]attn|apex|deepspeed|mamba[-_]ssm|xformers|detectron2|git\\+|requirements|^-r|^\\.|^-e|pyproject|llama[-_]cpp|" +
    "bitsandbytes|pytorch3d|causal[-_]conv1d|auto[-_]gptq|horovod|triton|cupy$|numba|sync",
);

function mayCompile(command: ShellCommand): boolean {
  const { name, args } = command;
  if (name === undefined) return command.program !== undefined;
  if (compilers.has(name) || mayBuild.test(name)) return true;
  if (/^(?:pip[\d.]*|uv|poetry|pdm)$/.test(name)) return args.some(({ text: word }) => compiled.test(word));
  return (
    systemInstall(command)?.packages.some(({ text: word }) => /^(?:build-essential|gcc|g\+\+|cmake|ninja|clang)/.test(word)) ===
    true
  );
}
