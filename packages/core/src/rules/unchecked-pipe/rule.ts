import { hasPipefail } from "../../shell/command-queries.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { buildScripts } from "../shared/build-scripts.ts";
import { text } from "./text.ts";

export const uncheckedPipe = defineRule({
  id: "unchecked-pipe",
  since: "0.1.0",
  category: "correctness",
  severity: "warning",
  profiles: ["strict"],
  needs: "stages",
  sources: [
    { tool: "hadolint", id: "DL4006", relation: "narrower" },
    { tool: "semgrep", id: "set-pipefail", relation: "same" },
    { tool: "droast", id: "DF057", relation: "same" },
  ],
  text,
  examples: [
    {
      bad: `FROM debian:13
RUN curl -fsSL https://example.com/key | gpg --dearmor > /key.gpg
    ^^^^ unchecked
`,
      good: `FROM debian:13
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
RUN curl -fsSL https://example.com/key | gpg --dearmor > /key.gpg
`,
    },
    {
      bad: `FROM debian:13
RUN apt-get update \\
    && wget -qO- https://example.com/a.tgz | tar xz
       ^^^^ unchecked
RUN { curl -fsSL https://example.com/key; cat more; } | gpg --import
                                                        ^^^ input
`,
      good: `FROM debian:13
RUN set -eo pipefail; wget -qO- https://example.com/a.tgz | tar xz
RUN a || b
`,
    },
  ],
  check({ scripts }) {
    const findings: FindingsOf<typeof text> = [];
    for (const { instruction, script } of buildScripts(scripts)) {
      if (instruction.trigger) continue;
      const told = new Set<number>();
      const mayBeSet = script.text.text.includes("pipefail") || script.options.includes("pipefail");
      for (const command of script.commands) {
        const { name, nameSpan, pipeline, pipelineIndex, pipelineLength } = command;
        // Its first command speaks for a pipe.
        if (pipelineLength < 2 || told.has(pipeline) || name === undefined) continue;
        told.add(pipeline);
        if (mayBeSet && hasPipefail(script, command)) continue;
        // What is first may be a loop or a group, whose commands stand in pipes of their own.
        const message = pipelineIndex === 0 ? "unchecked" : "input";
        findings.push({ span: nameSpan, message, params: { command: name } });
      }
    }
    return findings;
  },
});
