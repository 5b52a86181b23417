import { defineRule, type FindingsOf } from "../rule.ts";
import { text } from "./text.ts";

const needless = new Set(["free", "kill", "mount", "ps", "service", "shutdown", "ssh", "top", "vim"]);

export const needlessCommand = defineRule({
  id: "needless-command",
  since: "0.1.0",
  category: "correctness",
  severity: "info",
  profiles: ["strict", "beginner"],
  needs: "stages",
  sources: [
    { tool: "hadolint", id: "DL3001", relation: "wider" },
    { tool: "semgrep", id: "nonsensical-command", relation: "same" },
    { tool: "droast", id: "DF060", relation: "same" },
  ],
  text,
  examples: [
    {
      bad: `FROM debian:13
RUN apt-get update && service ssh start
                      ^^^^^^^ needless
`,
      good: `FROM debian:13
RUN apt-get update && echo service ssh start
`,
    },
    {
      bad: `FROM debian:13
RUN sudo /usr/bin/top -b
         ^^^^^^^^^^^^ needless
`,
      good: `FROM debian:13
CMD ["top", "-b"]
`,
    },
  ],
  check({ scripts }) {
    const findings: FindingsOf<typeof text> = [];
    for (const { instruction, script } of scripts) {
      if (instruction.kind !== "run") continue;
      for (const { name, nameSpan } of script.commands) {
        if (name !== undefined && needless.has(name))
          findings.push({ span: nameSpan, message: "needless", params: { command: name } });
      }
    }
    return findings;
  },
});
