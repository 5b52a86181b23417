import type { Instruction } from "../../instructions/instruction.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { shippedStages } from "../shared/shipped-stages.ts";
import { text } from "./text.ts";

/** How the container is run, in the order in which a reader asks for it. */
const order = ["stopsignal", "healthcheck", "entrypoint", "cmd"];

export const scatteredEpilogue = defineRule({
  id: "scattered-epilogue",
  since: "0.1.0",
  category: "clarity",
  severity: "style",
  profiles: ["strict"],
  needs: "stages",
  sources: [{ tool: "tally", id: "epilogue-order", relation: "same" }],
  text,
  examples: [
    {
      bad: `FROM node:22
CMD ["node", "server.js"]
^^^ early
COPY . /app
`,
      good: `FROM node:22
COPY . /app
CMD ["node", "server.js"]
`,
    },
    {
      bad: `FROM debian:13 AS build
CMD ["bash"]
RUN make
FROM debian:13
COPY --from=build /app /app
CMD ["--help"]
^^^ order
HEALTHCHECK CMD ["/app", "check"]
ENTRYPOINT ["/app"]
`,
      good: `FROM debian:13
COPY app /app
STOPSIGNAL SIGINT
HEALTHCHECK CMD ["/app", "check"]
ENTRYPOINT ["/app"]
CMD ["--help"]
`,
    },
  ],
  check({ stages }) {
    const findings: FindingsOf<typeof text> = [];
    for (const { instructions } of shippedStages(stages)) {
      let following: Instruction | undefined;
      let first: { readonly rank: number; readonly instruction: Instruction } | undefined;
      const found: { readonly instruction: Instruction; readonly next: Instruction; readonly early: boolean }[] = [];
      for (const instruction of instructions.toReversed()) {
        const rank = order.indexOf(instruction.kind);
        if (rank === -1) {
          following ??= instruction;
          continue;
        }
        if (following !== undefined) found.push({ instruction, next: following, early: true });
        else if (first !== undefined && rank > first.rank) found.push({ instruction, next: first.instruction, early: false });
        if (first === undefined || rank < first.rank) first = { rank, instruction };
      }
      for (const { instruction, next, early } of found.toReversed()) {
        const params = { keyword: instruction.keyword, next: next.keyword };
        findings.push({ span: instruction.keywordSpan, message: early ? "early" : "order", params });
      }
    }
    return findings;
  },
});
