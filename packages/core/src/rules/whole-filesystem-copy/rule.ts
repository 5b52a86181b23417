import { ofKind } from "../../instructions/of-kind.ts";
import { flagOf, type Instruction } from "../../instructions/instruction.ts";
import type { Stage, StageGraph } from "../../stages/stage-graph.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { imageStages } from "../shared/image-stages.ts";
import { text } from "./text.ts";

export const wholeFilesystemCopy = defineRule({
  id: "whole-filesystem-copy",
  since: "0.1.0",
  category: "size",
  severity: "warning",
  profiles: ["recommended", "strict", "beginner"],
  needs: "stages",
  sources: [
    { tool: "hadolint", id: "DL3067", relation: "narrower" },
    { tool: "droast", id: "DF026", relation: "same" },
  ],
  text,
  examples: [
    {
      bad: `FROM golang:1.25 AS build
FROM alpine:3.22
COPY --from=build / /
                  ^ whole
`,
      good: `FROM golang:1.25 AS build
FROM alpine:3.22
COPY --from=build /app /
`,
    },
    {
      bad: `FROM alpine:3.22 AS files
FROM debian:13
COPY --from=files --link "/" /
                         ^^^ whole
COPY --from=files /* /
                  ^^ whole
`,
      good: `FROM debian:13 AS all
RUN rm -rf /usr/share/doc
FROM scratch
COPY --from=all / /
`,
    },
  ],
  check({ stages }) {
    const findings: FindingsOf<typeof text> = [];
    const inImage = imageStages(stages);
    for (const stage of stages.stages) {
      // On an empty stage it is the way to make one layer of many, and meant.
      if (stage.base.kind === "scratch") continue;
      for (const instruction of ofKind(stage.instructions, "copy")) {
        if (unquoted(instruction.destination.value) !== "/") continue;
        const from = flagOf(instruction, "from")?.value;
        const whole = instruction.sources.find(({ word }) => /^\/[.*]?$/.test(unquoted(word.value)));
        if (from === undefined || whole === undefined) continue;
        const harms = inImage.has(stage.index) && buildsSystem(stages, stage, instruction);
        findings.push({ span: whole.word.span, message: "whole", params: { from }, profiles: harms ? undefined : ["strict"] });
      }
    }
    return findings;
  },
});

/**
 * Whether what is copied from is a stage that runs something on top of an image. An image that is taken as it is may well hold a few
 * files only and be made for this, as `tonistiigi/xx` is.
 */
function buildsSystem(graph: StageGraph, { edges }: Stage, copy: Instruction): boolean {
  const target = edges.find(({ via, instruction }) => via === "copy" && instruction === copy)?.target;
  for (let stage = target?.kind === "stage" ? graph.stages[target.index] : undefined; stage !== undefined;) {
    if (stage.base.kind !== "scratch" && stage.instructions.some(({ kind }) => kind === "run")) return true;
    stage = stage.base.kind === "stage" ? graph.stages[stage.base.index] : undefined;
  }
  return false;
}

function unquoted(value: string): string {
  return value.replace(/^["'](.*)["']$/, "$1");
}
