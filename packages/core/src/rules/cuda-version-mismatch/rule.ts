import type { ShellWord } from "../../shell/shell-script.ts";
import { defineRule, type FixProposal, type FindingsOf } from "../rule.ts";
import { buildScripts } from "../shared/build-scripts.ts";
import { type CudaImage, cudaImages } from "../shared/cuda-image.ts";
import { text } from "./text.ts";

export const cudaVersionMismatch = defineRule({
  id: "cuda-version-mismatch",
  since: "0.1.0",
  category: "correctness",
  severity: "warning",
  profiles: ["strict", "beginner"],
  needs: "stages",
  sources: [{ tool: "tally", id: "tally/gpu/cuda-version-mismatch", relation: "same" }],
  mentions: ["cuda"],
  text,
  examples: [
    {
      bad: `FROM nvidia/cuda:12.4.1-runtime-ubuntu22.04
RUN pip install torch --index-url https://example.com/whl/cu118
                                                          ^^^^^ other
`,
      good: `FROM nvidia/cuda:12.9.1-runtime-ubuntu22.04
RUN pip install torch --index-url https://example.com/whl/cu128
RUN pip install torch --index-url https://example.com/whl/cpu
`,
      fixed: `FROM nvidia/cuda:12.4.1-runtime-ubuntu22.04
RUN pip install torch --index-url https://example.com/whl/cu124
`,
    },
    {
      bad: `FROM nvidia/cuda:11.8.0-devel-ubuntu22.04 AS base
FROM base
RUN uv pip install \\
      torch==2.3.1+cu121
                   ^^^^^ other
RUN conda install -y pytorch pytorch-cuda=12.1 -c pytorch
                                          ^^^^ other
`,
      good: `FROM ubuntu:22.04
RUN pip install torch==2.3.1+cu121
`,
    },
  ],
  check({ stages, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    const images = cudaImages(stages);
    for (const run of buildScripts(scripts)) {
      const image = images[run.stage];
      if (image === undefined) continue;
      for (const { name, args } of run.script.commands) {
        if (name === undefined || !/^(?:pip[\d.]*|uv|poetry|pdm|conda|mamba|micromamba|python[\d.]*)$/.test(name)) continue;
        for (const word of args) {
          const wanted = wantedCuda(word);
          if (wanted === undefined || fits(wanted, image)) continue;
          const params = { wanted: `${wanted.major}.${wanted.minor}`, has: `${image.major}.${image.minor}` };
          findings.push({ span: wanted.span, message: "other", params, fix: fixFor(word, wanted, image) });
        }
      }
    }
    return findings;
  },
});

interface WantedCuda {
  readonly major: number;
  readonly minor: number;
  readonly span: { readonly start: number; readonly end: number };
  /** `cu118`, as PyTorch names its builds. */
  readonly isTag: boolean;
}

/** What `…/whl/cu118`, `torch==2.3+cu121`, `pytorch-cuda=12.1` and `cudatoolkit=11.8` ask for. */
function wantedCuda({ raw, span }: ShellWord): WantedCuda | undefined {
  const tag = /(?:\/whl\/(?:nightly\/)?|\+)(cu(\d{2})(\d+))\b/.exec(raw);
  const version = /^["']?(?:pytorch-cuda|cudatoolkit|cuda-version)={1,2}((\d+)\.(\d+))/.exec(raw);
  const match = tag ?? version;
  const text = match?.[1];
  if (match === null || text === undefined || raw.length !== span.end - span.start) return undefined;
  const start = span.start + match.index + match[0].indexOf(text);
  return { major: Number(match[2]), minor: Number(match[3]), span: { start, end: start + text.length }, isTag: tag !== null };
}

/** A program built for an older minor version runs on a newer one. */
function fits(wanted: WantedCuda, image: CudaImage): boolean {
  return wanted.major === image.major && wanted.minor <= image.minor;
}

/** The builds of PyTorch that there are, newest last. */
const builds: readonly (readonly [number, number])[] = [
  [11, 7],
  [11, 8],
  [12, 1],
  [12, 4],
  [12, 6],
  [12, 8],
  [12, 9],
  [13, 0],
];

/** The newest build for the CUDA of the image. Where a version of PyTorch is named, it may not have that build. */
function fixFor({ raw }: ShellWord, wanted: WantedCuda, { major, minor }: CudaImage): FixProposal | undefined {
  if (!wanted.isTag || raw.includes("+cu")) return undefined;
  const build = builds.findLast(([candidate, its]) => candidate === major && its <= minor);
  return build && { safety: "unsafe", edits: [{ span: wanted.span, text: `cu${build.join("")}` }] };
}
