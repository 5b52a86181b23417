import { defineRule, type FindingsOf } from "../rule.ts";
import { text } from "./text.ts";

export const relativeCopyDestination = defineRule({
  id: "relative-copy-destination",
  since: "0.1.0",
  category: "reproducibility",
  severity: "warning",
  profiles: ["strict", "beginner"],
  needs: "stages",
  sources: [
    { tool: "hadolint", id: "DL3045", relation: "same" },
    { tool: "droast", id: "DF063", relation: "same" },
  ],
  text,
  examples: [
    {
      bad: `FROM node:22
COPY package.json .
                  ^ relative
`,
      good: `FROM node:22
WORKDIR /app
COPY package.json .
COPY a $DIR
`,
    },
    {
      bad: `FROM node:22 AS deps
WORKDIR /app
FROM node:22
COPY --from=deps ["/app", "./app dir/"]
                          ^^^^^^^^^^^^ relative
`,
      good: `FROM node:22 AS deps
WORKDIR /app
FROM deps AS more
FROM more
ADD a ./app/
`,
    },
  ],
  check({ stages }) {
    const findings: FindingsOf<typeof text> = [];
    // A base stage always stands above, so the set is complete for every stage that asks.
    const settled = new Set<number>();
    for (const { index, base, instructions } of stages.stages) {
      let hasWorkdir = base.kind === "stage" && settled.has(base.index);
      for (const instruction of instructions) {
        if (instruction.kind === "workdir") hasWorkdir = true;
        if (hasWorkdir || (instruction.kind !== "copy" && instruction.kind !== "add")) continue;
        const { destination } = instruction;
        if (isAbsolute(destination.value)) continue;
        // hadolint does not look at ADD.
        const code = instruction.kind === "copy" ? "DL3045" : "";
        findings.push({ span: destination.span, message: "relative", params: { destination: destination.value }, code });
      }
      if (hasWorkdir) settled.add(index);
    }
    return findings;
  },
});

/** A variable may hold anything; `C:` begins an absolute path of Windows. */
function isAbsolute(destination: string): boolean {
  return /^["']?(?:\/|\$|[A-Za-z]:|<<)/.test(destination);
}
