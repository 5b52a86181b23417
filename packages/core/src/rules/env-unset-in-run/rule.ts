import { defineRule, type FindingsOf } from "../rule.ts";
import { buildScripts } from "../shared/build-scripts.ts";
import { text } from "./text.ts";

export const envUnsetInRun = defineRule({
  id: "env-unset-in-run",
  since: "0.1.0",
  category: "correctness",
  severity: "warning",
  profiles: ["recommended", "strict", "beginner"],
  needs: "stages",
  sources: [{ tool: "sonar", id: "S6581", relation: "narrower" }],
  mentions: ["unset"],
  text,
  examples: [
    {
      bad: `FROM debian:13
ENV http_proxy=http://proxy.example.com:3128
RUN apt-get update && apt-get install -y curl
RUN unset http_proxy
          ^^^^^^^^^^ unset
`,
      good: `FROM debian:13
ENV http_proxy=http://proxy.example.com:3128
RUN unset http_proxy && curl -fsS http://files/tool -o /tool
`,
    },
    {
      bad: `FROM debian:13 AS base
ENV API_TOKEN=x LANG=C
FROM base
RUN make && \\
    unset -v API_TOKEN OTHER
             ^^^^^^^^^ unset
`,
      good: `FROM debian:13
ENV TOKEN=x
RUN make; unset OTHER; unset TOKEN; ./check
`,
    },
  ],
  check({ stages, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    for (const { stage: index, instruction, script } of buildScripts(scripts)) {
      const last = script.commands.at(-1);
      // What follows in the same RUN does see the difference.
      if (last?.name !== "unset" || last.inside.length > 0) continue;
      const stage = stages.stages[index];
      const position = stages.places.get(instruction)?.position ?? 0;
      for (const { text: name, span } of last.args) {
        const variable = stage?.scope.lookup(name, position);
        if (variable?.state === "set" && variable.by === "env") findings.push({ span, message: "unset", params: { name } });
      }
    }
    return findings;
  },
});
