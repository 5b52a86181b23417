import { hasFlag } from "../../shell/command-queries.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { buildScripts } from "../shared/build-scripts.ts";
import { readTransfer } from "../shared/transfers.ts";
import { optionBehind } from "../shared/option-edits.ts";
import { stageSetting, writes } from "../shared/stage-settings.ts";
import { text } from "./text.ts";

export const downloadWithoutRetry = defineRule({
  id: "download-without-retry",
  since: "0.1.0",
  category: "correctness",
  severity: "style",
  // Contested: it makes every download of a file longer to read.
  profiles: [],
  needs: "stages",
  sources: [
    { tool: "tally", id: "tally/prefer-curl-config", relation: "narrower" },
    { tool: "tally", id: "tally/prefer-wget-config", relation: "narrower" },
  ],
  mentions: ["curl", "wget"],
  text,
  examples: [
    {
      bad: `FROM debian:13
RUN curl -fsSL -o /a.tgz https://example.com/a.tgz
    ^^^^ once
`,
      good: `FROM debian:13
RUN curl --retry 5 -fsSL -o /a.tgz https://example.com/a.tgz && wget https://example.com/b.tgz
`,
      fixed: `FROM debian:13
RUN curl --retry 3 -fsSL -o /a.tgz https://example.com/a.tgz
`,
    },
    {
      bad: `FROM debian:13
RUN set -e; \\
    wget --tries=1 -O /a.tgz https://example.com/a.tgz
    ^^^^ once
`,
      good: `FROM debian:13
RUN for i in 1 2 3; do curl -fsSL -o /a https://example.com/a && break; done
RUN echo "retry = 3" >> ~/.curlrc
RUN curl -fsSL -o /a https://example.com/a
`,
    },
  ],
  check({ stages, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    const configured = stageSetting(stages, (instruction) => writes(instruction, /curlrc|CURL_HOME|wgetrc|WGETRC/));
    for (const run of buildScripts(scripts)) {
      for (const command of run.script.commands) {
        const download = readTransfer(command);
        if (download === undefined || download.target.kind === "none" || configured.isOn(run.instruction)) continue;
        if (command.inside.some((construct) => construct === "loop-body" || construct === "loop-condition")) continue;
        if (download.tool === "wget") {
          // wget tries 20 times by itself.
          const once = hasFlag(command, "--tries=1", "-t1") || command.args.some(({ text: word }) => word === "--tries=1");
          if (once) findings.push({ span: command.nameSpan, message: "once", params: { tool: "wget" } });
          continue;
        }
        if (hasFlag(command, "--retry", "-K", "--config") || command.program === undefined || run.instruction.json) continue;
        const edits = optionBehind(run, command.program, "--retry 3");
        findings.push({
          span: command.nameSpan,
          message: "once",
          params: { tool: "curl" },
          fix: edits && { safety: "safe", edits },
        });
      }
    }
    return findings;
  },
});
