import type { CmdInstruction, EntrypointInstruction } from "../../instructions/instruction.ts";
import { stageShells } from "../../shell/stage-shell.ts";
import type { Stage } from "../../stages/stage-graph.ts";
import { defineRule, type FixProposal } from "../rule.ts";
import { execFormEdits, jsonQuoteEdits, looksLikeJson } from "../shared/shell-form.ts";
import { text } from "./text.ts";

export const shellFormCommand = defineRule({
  id: "shell-form-command",
  since: "0.1.0",
  category: "runtime",
  severity: "warning",
  profiles: ["recommended", "strict", "beginner"],
  needs: "stages",
  sources: [
    { tool: "buildkit", id: "JSONArgsRecommended", relation: "same" },
    { tool: "hadolint", id: "DL3025", relation: "narrower" },
    { tool: "sonar", id: "S7030", relation: "wider" },
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
ENTRYPOINT ['/usr/bin/server', \\
           ^^^^^^^^^^^^^^^^^^^~ not-json
  '--port=80']
`,
      good: `FROM debian:13
SHELL ["/bin/bash", "-c"]
CMD exec server --port=$PORT
`,
      fixed: `FROM debian:13
ENTRYPOINT ["/usr/bin/server", \\
  "--port=80"]
`,
    },
    {
      bad: `FROM python:3.13 AS base
CMD python \\
    ^^^^^^~ shell
  # the application
  app.py --port 80
FROM base
CMD exec gunicorn --bind :$PORT app
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ shell
`,
      good: `FROM python:3.13
HEALTHCHECK CMD curl -f http://localhost/
`,
      fixed: `FROM python:3.13 AS base
CMD ["python", \\
  # the application
  "app.py", "--port", "80"]
FROM base
CMD exec gunicorn --bind :$PORT app
`,
    },
  ],
  *check({ stages }) {
    const shells = stageShells(stages);
    const kinds = kindsByStage(stages.stages);
    const chosen = new Set<number>();
    for (const stage of stages.stages) {
      // A SHELL says that the shell is meant, in this stage or in one below it; hadolint does not look at it.
      let shellChosen = stage.base.kind === "stage" && chosen.has(stage.base.index);
      for (const instruction of stage.instructions) {
        if (instruction.kind === "shell") shellChosen = true;
        if ((instruction.kind !== "cmd" && instruction.kind !== "entrypoint") || instruction.command.form === "exec") continue;
        const { keyword, command } = instruction;
        const code = shellChosen ? "DL3025" : undefined;
        const span = command.form === "none" ? instruction.keywordSpan : command.text.span;
        if (command.form === "none") yield { span, message: "none", params: { keyword }, code };
        else if (looksLikeJson(command.text.value)) {
          const edits = jsonQuoteEdits(instruction, command.text);
          yield { span, message: "not-json", params: { keyword }, code, fix: edits && { safety: "unsafe", title: "quotes", edits } };
        } else {
          const fixable = shells[stage.index]?.windows !== true && !shellChosen;
          const fix = fixable ? execFormFix(instruction, kinds[stage.index]) : undefined;
          yield { span, message: "shell", params: { keyword }, code, fix };
        }
      }
      if (shellChosen) chosen.add(stage.index);
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
