import { flagOf } from "../../instructions/instruction.ts";
import { parsePlatform } from "../../stages/platform.ts";
import { targetPlatform } from "../../stages/platform-args.ts";
import type { Stage } from "../../stages/stage-graph.ts";
import { lexWord } from "../../syntax/word-lexer.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { text } from "./text.ts";

export const manualPlatform = defineRule({
  id: "manual-platform",
  since: "0.1.0",
  category: "reproducibility",
  severity: "info",
  profiles: ["strict"],
  needs: "stages",
  sources: [
    { tool: "buildkit", id: "FromPlatformFlagConstDisallowed", relation: "same" },
    { tool: "hadolint", id: "DL3029", relation: "same" },
    { tool: "semgrep", id: "avoid-platform-with-from", relation: "same" },
    { tool: "droast", id: "DF061", relation: "same" },
  ],
  text,
  examples: [
    {
      bad: `FROM --platform=linux/amd64 node:22
                ^^^^^^^^^^^ constant
`,
      good: `FROM --platform=$BUILDPLATFORM golang:1.25 AS build
FROM node:22
`,
    },
    {
      bad: `ARG PLATFORM=linux/arm64
FROM --platform=$PLATFORM \\
                ^^^^^^^^^ argument
  node:22
FROM --platform=linux/x86_64 node:22 AS tools-amd64
                ^^^^^^^^^^^^ named
`,
      good: `FROM --platform=\${TARGETPLATFORM} node:22
`,
    },
  ],
  check({ stages }) {
    const findings: FindingsOf<typeof text> = [];
    for (const stage of stages.stages) {
      const flag = flagOf(stage.from, "platform");
      if (flag?.value === undefined || /BUILDPLATFORM|TARGETPLATFORM/.test(flag.value)) continue;
      const message = kindOf(flag.value, stage, stages.escape);
      // BuildKit minds only a constant that the name of the stage does not announce.
      const code = message === "constant" ? undefined : "DL3029";
      const span = flag.valueSpan.end > flag.valueSpan.start ? flag.valueSpan : flag.span;
      findings.push({ span, message, params: { platform: flag.value, image: stage.from.image.value }, code });
    }
    return findings;
  },
});

function kindOf(value: string, stage: Stage, escape: string): "constant" | "named" | "argument" | "unreadable" {
  const { result, references, error } = lexWord(value, () => undefined, { escape });
  if (error !== undefined || references.length > 0) return "argument";
  const platform = parsePlatform(result, targetPlatform(undefined));
  if (platform === undefined) return "unreadable";
  const name = stage.name ?? "";
  return name.includes(platform.os) || name.includes(platform.architecture) ? "named" : "constant";
}
