import type { CmdInstruction, EntrypointInstruction } from "../../instructions/instruction.ts";
import { stageShells } from "../../shell/stage-shell.ts";
import type { Stage } from "../../stages/stage-graph.ts";
import { defineRule, type FixProposal } from "../rule.ts";
import { shellFormCommands } from "../shared/shell-form-commands.ts";
import { looksLikeJson } from "../shared/json-repair.ts";
import { execFormEdits } from "../shared/shell-form.ts";
import { text } from "./text.ts";

export const shellFormCommand = defineRule({
  id: "shell-form-command",
  since: "0.1.0",
  category: "runtime",
  severity: "warning",
  profiles: ["recommended", "strict", "beginner"],
  needs: "stages",
  sources: [
    { tool: "buildkit", id: "JSONArgsRecommended", relation: "narrower" },
    { tool: "hadolint", id: "DL3025", relation: "narrower" },
    { tool: "sonar", id: "S7030", relation: "wider" },
    { tool: "semgrep", id: "prefer-json-notation", relation: "same" },
    { tool: "sonar", id: "S7019", relation: "same" },
    { tool: "droast", id: "DF018", relation: "narrower" },
    { tool: "droast", id: "DF025", relation: "narrower" },
  ],
  text,
  examples: [
    {
      bad: `FROM node:22
CMD node server.js
    ^^^^^^^^^^^^^^ shell
`,
      good: `FROM node:22
CMD ["node", "server.js"]
`,
      fixed: `FROM node:22
CMD ["node", "server.js"]
`,
    },
    {
      bad: `FROM debian:13
ENTRYPOINT \\
^^^^^^^^^^ none
`,
      good: `FROM debian:13
SHELL ["/bin/bash", "-c"]
CMD exec server --port=$PORT
`,
    },
    {
      bad: `FROM python:3.13 AS base
CMD python \\
    ^^^^^^~ shell
  # the application
  app.py --port 80
FROM base
CMD gunicorn --bind :$PORT app
    ^^^^^^^^^^^^^^^^^^^^^^^^^^ shell
`,
      good: `FROM python:3.13
HEALTHCHECK CMD curl -f http://localhost/
CMD exec gunicorn --bind :$PORT app
`,
      fixed: `FROM python:3.13 AS base
CMD ["python", \\
  # the application
  "app.py", "--port", "80"]
FROM base
CMD gunicorn --bind :$PORT app
`,
    },
  ],
  *check({ stages }) {
    const shells = stageShells(stages);
    const kinds = kindsByStage(stages.stages);
    for (const { stage, instruction, shellChosen, givesPlace } of shellFormCommands(stages)) {
      if (shellChosen || givesPlace) continue;
      const { keyword, keywordSpan, command } = instruction;
      const params = { keyword };
      if (command.form !== "shell") yield { span: keywordSpan, message: "none", params };
      // What was meant for an array is the concern of broken-json-form.
      else if (!looksLikeJson(command.text.value)) {
        // On Windows `npm` is a script that only cmd finds.
        const fix = shells[stage.index]?.windows === true ? undefined : execFormFix(instruction, kinds[stage.index]);
        yield { span: command.text.span, message: "shell", params, fix };
      }
    }
  },
});

type CommandKind = "cmd" | "entrypoint";

/** Which of CMD and ENTRYPOINT the stages of one chain have, by stage. */
function kindsByStage(stages: readonly Stage[]): readonly ReadonlySet<CommandKind>[] {
  const kinds: Set<CommandKind>[] = [];
  for (const { base, instructions } of stages) {
    const own = (base.kind === "stage" ? kinds[base.index] : undefined) ?? new Set<CommandKind>();
    for (const { kind } of instructions) if (kind === "cmd" || kind === "entrypoint") own.add(kind);
    kinds.push(own);
  }
  return kinds;
}

/** CMD gives the arguments of an ENTRYPOINT in exec form: where both meet, another form of one changes what is run. */
function execFormFix(
  instruction: CmdInstruction | EntrypointInstruction,
  kinds: ReadonlySet<CommandKind> | undefined,
): FixProposal | undefined {
  const edits = execFormEdits(instruction, instruction.command);
  if (edits === undefined) return undefined;
  const meets = kinds?.has(instruction.kind === "cmd" ? "entrypoint" : "cmd") === true;
  return { safety: meets ? "unsafe" : "safe", edits };
}
