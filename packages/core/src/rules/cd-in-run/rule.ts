import { defineRule, type FindingsOf } from "../rule.ts";
import { text } from "./text.ts";

export const cdInRun = defineRule({
  id: "cd-in-run",
  since: "0.1.0",
  category: "clarity",
  severity: "style",
  profiles: ["strict", "beginner"],
  needs: "stages",
  sources: [
    { tool: "hadolint", id: "DL3003", relation: "narrower" },
    { tool: "trivy", id: "DS-0013", relation: "same" },
    { tool: "semgrep", id: "use-workdir", relation: "same" },
    { tool: "sonar", id: "S6597", relation: "same" },
    { tool: "droast", id: "DF008", relation: "same" },
  ],
  mentions: ["cd"],
  text,
  examples: [
    {
      bad: `FROM node:22
RUN cd /app && npm ci
    ^^ cd
`,
      good: `FROM node:22
WORKDIR /app
RUN npm ci
`,
    },
    {
      bad: `FROM debian:13
RUN make && \\
    cd "$DIR" && \\
    ^^ cd
    make install
`,
      good: `FROM debian:13
RUN (cd /src && make) && make -C /other
`,
    },
  ],
  check({ scripts }) {
    const findings: FindingsOf<typeof text> = [];
    for (const { instruction, script } of scripts) {
      if (instruction.kind !== "run" || instruction.trigger) continue;
      for (const command of script.commands) {
        // Inside a subshell or substitution it changes nothing for what follows.
        if (command.name !== "cd" || command.inside.some((construct) => construct === "subshell" || construct === "substitution"))
          continue;
        findings.push({ span: command.nameSpan, message: "cd", params: { directory: command.args[0]?.raw ?? "~" } });
      }
    }
    return findings;
  },
});
