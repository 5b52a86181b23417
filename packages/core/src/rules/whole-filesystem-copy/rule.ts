import { flagOf } from "../../instructions/instruction.ts";
import { defineRule } from "../rule.ts";
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
  *check({ stages }) {
    for (const { base, instructions } of stages.stages) {
      // On an empty stage it is the way to make one layer of many, and meant.
      if (base.kind === "scratch") continue;
      for (const instruction of instructions) {
        if (instruction.kind !== "copy" || unquoted(instruction.destination.value) !== "/") continue;
        const from = flagOf(instruction, "from")?.value;
        const whole = instruction.sources.find(({ word }) => /^\/[.*]?$/.test(unquoted(word.value)));
        if (from !== undefined && whole !== undefined) yield { span: whole.word.span, message: "whole", params: { from } };
      }
    }
  },
});

function unquoted(value: string): string {
  return value.replace(/^["'](.*)["']$/, "$1");
}
