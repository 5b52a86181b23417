import type { ShellCommand } from "../../shell/shell-script.ts";
import { isConditional } from "../../shell/command-queries.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { buildScripts } from "../shared/build-scripts.ts";
import { text } from "./text.ts";

export const gpuQueryInBuild = defineRule({
  id: "gpu-query-in-build",
  since: "0.1.0",
  category: "correctness",
  severity: "warning",
  profiles: ["recommended", "strict", "beginner"],
  needs: "stages",
  sources: [{ tool: "tally", id: "tally/gpu/no-buildtime-gpu-queries", relation: "narrower" }],
  mentions: ["nvidia", "rocm", "deviceQuery", "cuda", "GPU", "gpu"],
  text,
  examples: [
    {
      bad: `FROM nvidia/cuda:12.9.0-base-ubuntu24.04
RUN nvidia-smi
    ^^^^^^^^^^ query
`,
      good: `FROM nvidia/cuda:12.9.0-base-ubuntu24.04
RUN nvidia-smi || true
RUN if nvidia-smi; then echo yes; fi
CMD ["nvidia-smi"]
`,
    },
    {
      bad: `FROM pytorch/pytorch:2.8.0-cuda12.9-cudnn9-runtime
RUN pip install -r requirements.txt && \\
    python3 -c "import torch; assert torch.cuda.is_available()"
    ^^^^^^^ query
`,
      good: `FROM pytorch/pytorch:2.8.0-cuda12.9-cudnn9-runtime
RUN python3 -c "import torch; print(torch.__version__)"
`,
    },
  ],
  check({ scripts }) {
    const findings: FindingsOf<typeof text> = [];
    for (const run of buildScripts(scripts)) {
      const { commands } = run.script;
      for (const [index, command] of commands.entries()) {
        if (!asksForGpu(command) || isConditional(command) || command.inside.includes("if-condition")) continue;
        // What follows `||` makes up for the failure.
        const next = commands[index + 1];
        if (next?.chain === command.chain && next.operator === "||") continue;
        findings.push({ span: command.nameSpan, message: "query", params: { command: command.name ?? "" } });
      }
    }
    return findings;
  },
});

const programs: ReadonlySet<string> = new Set([
  "nvidia-smi",
  "nvidia-debugdump",
  "nvidia-settings",
  "deviceQuery",
  "rocm-smi",
  "rocminfo",
]);
const questions = new RegExp(
  "cuda\\.(?:is_available|device_count|get_device_\\w+|current_device)\\(|list_physical_devices\\(\\s*[\"']GPU|" +
    "is_gpu_available\\(|gpu_device_name\\(",
);

function asksForGpu({ name, args }: ShellCommand): boolean {
  if (name === undefined) return false;
  if (programs.has(name)) return !args.some(({ text: word }) => word === "--version" || word === "--help");
  return /^python[\d.]*$/.test(name) && args.some(({ text: word }) => questions.test(word));
}
