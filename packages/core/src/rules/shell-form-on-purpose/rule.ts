import { defineRule, type FindingsOf } from "../rule.ts";
import { shellFormCommands } from "../shared/shell-form-commands.ts";
import { text } from "./text.ts";

export const shellFormOnPurpose = defineRule({
  id: "shell-form-on-purpose",
  since: "0.1.0",
  category: "runtime",
  severity: "info",
  profiles: ["strict"],
  needs: "stages",
  sources: [
    { tool: "buildkit", id: "JSONArgsRecommended", relation: "narrower" },
    { tool: "hadolint", id: "DL3025", relation: "narrower" },
  ],
  text,
  examples: [
    {
      bad: `FROM python:3.13
CMD exec gunicorn --bind :$PORT app
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ exec
`,
      good: `FROM python:3.13
CMD ["gunicorn", "--bind", ":80", "app"]
`,
    },
    {
      bad: `FROM debian:13 AS base
SHELL ["/bin/bash", "-c"]
FROM base
ENTRYPOINT server \\
           ^^^^^^~ chosen
  --port=$PORT
`,
      good: `FROM debian:13
SHELL ["/bin/bash", "-c"]
FROM debian:13
CMD server
`,
    },
  ],
  check({ stages }) {
    const findings: FindingsOf<typeof text> = [];
    for (const { instruction, shellChosen, givesPlace } of shellFormCommands(stages)) {
      if (!shellChosen && !givesPlace) continue;
      const { keyword, keywordSpan, command } = instruction;
      const span = command.form === "shell" ? command.text.span : keywordSpan;
      // BuildKit takes a SHELL for a sign that the shell is meant; hadolint does not.
      if (shellChosen) findings.push({ span, message: "chosen", params: { keyword }, code: "DL3025" });
      else findings.push({ span, message: "exec", params: { keyword } });
    }
    return findings;
  },
});
