import { hasFlag } from "../../shell/command-queries.ts";
import { defineRule, type FixProposal, type FindingsOf } from "../rule.ts";
import { lineBelow } from "../shared/insert-line.ts";
import { officialStages } from "../shared/official-base.ts";
import { isSetForContainer } from "../shared/container-environment.ts";
import { targetImage } from "../shared/target-image.ts";
import { text } from "./text.ts";

export const bufferedPythonOutput = defineRule({
  id: "buffered-python-output",
  since: "0.1.0",
  category: "runtime",
  severity: "info",
  profiles: ["strict", "beginner"],
  needs: "stages",
  sources: [{ tool: "droast", id: "DF032", relation: "narrower" }],
  mentions: ["python"],
  text,
  examples: [
    {
      bad: `FROM python:3.13-slim
COPY . .
CMD ["python", "app.py"]
     ^^^^^^^^ buffered
`,
      good: `FROM python:3.13-slim
ENV PYTHONUNBUFFERED=1
CMD ["python", "app.py"]
`,
      fixed: `FROM python:3.13-slim
ENV PYTHONUNBUFFERED=1
COPY . .
CMD ["python", "app.py"]
`,
    },
    {
      bad: `FROM python:3.13 AS base
FROM base
ENTRYPOINT exec python3 -m app \\
                ^^^^^^^ buffered
  --port 80
`,
      good: `FROM python:3.13
CMD ["python", "-u", "app.py"]
`,
      fixed: `FROM python:3.13 AS base
FROM base
ENV PYTHONUNBUFFERED=1
ENTRYPOINT exec python3 -m app \\
  --port 80
`,
    },
  ],
  check({ syntax, stages, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    const image = targetImage(stages);
    if (image === undefined || !officialStages(stages, "python").has(image.target.index)) return findings;
    if (isSetForContainer(image.target, "PYTHONUNBUFFERED")) return findings;
    for (const { instruction, stage, script } of scripts) {
      if (!image.stages.has(stage) || (instruction.kind !== "cmd" && instruction.kind !== "entrypoint")) continue;
      const command = script.commands.find(({ name }) => name !== undefined && /^python[\d.]*$/.test(name));
      if (command === undefined || command.args.length === 0 || hasFlag(command, "-u", "-c", "--version")) continue;
      const edit = lineBelow(syntax.source, image.target.from, "ENV PYTHONUNBUFFERED=1");
      const fix: FixProposal | undefined = edit && { safety: "unsafe", edits: [edit] };
      findings.push({ span: command.nameSpan, message: "buffered", fix });
      return findings;
    }
    return findings;
  },
});
