import type { CmdInstruction, EntrypointInstruction, Instruction } from "../../instructions/instruction.ts";
import type { RunScript } from "../../shell/run-scripts.ts";
import { stageShells } from "../../shell/stage-shell.ts";
import { systemShells } from "../../shell/system-shell.ts";
import type { Stage, StageGraph } from "../../stages/stage-graph.ts";
import { defineRule, type FixProposal, type FindingsOf } from "../rule.ts";
import { scriptsByInstruction } from "../shared/build-scripts.ts";
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
      bad: `FROM alpine:3.22 AS server
CMD server --port 80
    ^^^^^^^^^^^^^^^^ needless
FROM alpine:3.22
ENTRYPOINT server --port $PORT
           ^^^^^^^^^^^^^^^^^^^ lost
`,
      good: `FROM alpine:3.22
CMD ["server", "--port", "80"]
`,
      fixed: `FROM alpine:3.22 AS server
CMD ["server", "--port", "80"]
FROM alpine:3.22
ENTRYPOINT server --port $PORT
`,
    },
    {
      bad: `FROM node:22
ENTRYPOINT ["docker-entrypoint.sh"]
CMD server --port 80
    ^^^^^^^^^^^^^^^^ arguments
`,
      good: `FROM node:22
ENTRYPOINT ["docker-entrypoint.sh"]
CMD ["server", "--port", "80"]
`,
      fixed: `FROM node:22
ENTRYPOINT ["docker-entrypoint.sh"]
CMD ["server", "--port", "80"]
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
  check({ stages, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    const shells = stageShells(stages);
    const starts = startsByStage(stages.stages);
    for (const { stage, instruction, shellChosen, givesPlace } of shellFormCommands(stages)) {
      if (shellChosen || givesPlace) continue;
      const { keyword, keywordSpan, command } = instruction;
      const params = { keyword };
      if (command.form !== "shell") {
        findings.push({ span: keywordSpan, message: "none", params });
        continue;
      }
      // What was meant for an array is the concern of broken-json-form.
      if (looksLikeJson(command.text.value)) continue;
      const isWindows = shells[stage.index]?.windows === true;
      const start = starts[stage.index];
      // On Windows `npm` is a script that only cmd finds.
      const fix = isWindows ? undefined : execFormFix(instruction, start);
      const { span } = command.text;
      const shell = isWindows ? "cmd /S /C" : "/bin/sh -c";
      // In exec form an ENTRYPOINT is given whatever CMD says, the shell included.
      const isArgument = instruction.kind === "cmd" && start?.entrypoint?.command.form === "exec";
      if (isArgument) findings.push({ span, message: "arguments", params: { ...params, shell }, fix });
      // Windows has no signals and tells every process of a container to stop.
      else if (isWindows) findings.push({ span, message: "needless", params, fix, profiles: ["strict", "beginner"] });
      else if (!isReplaced(instruction, stages, scripts)) findings.push({ span, message: "shell", params, fix });
      else if (instruction.kind === "entrypoint") findings.push({ span, message: "lost", params, fix });
      else findings.push({ span, message: "needless", params, fix, profiles: ["strict", "beginner"] });
    }
    return findings;
  },
});

/**
 * Whether the shell becomes the program instead of starting it: bash and BusyBox do where there is one command and nothing else is left to
 * do (seen with bash 5.2 and BusyBox 1.35), dash (0.5.12) does not.
 */
function isReplaced(instruction: Instruction, graph: StageGraph, scripts: readonly RunScript[]): boolean {
  const found = scriptsByInstruction(scripts).get(instruction);
  if (found === undefined) return false;
  const shell = systemShells(graph, scripts).of(found);
  if (shell !== "bash" && shell !== "busybox") return false;
  const outer = found.script.commands.filter(({ inside }) => !inside.includes("substitution"));
  const [only] = outer;
  return outer.length === 1 && only!.inside.length === 0 && only!.pipelineLength === 1 && only!.redirects.length === 0;
}

/** What a container of a stage starts, as far as the file says so. */
interface Start {
  cmd?: CmdInstruction;
  entrypoint?: EntrypointInstruction;
}

function startsByStage(stages: readonly Stage[]): readonly Start[] {
  const starts: Start[] = [];
  for (const { base, instructions } of stages) {
    const start = { ...(base.kind === "stage" ? starts[base.index] : undefined) };
    for (const instruction of instructions) {
      if (instruction.kind === "cmd") start.cmd = instruction;
      else if (instruction.kind === "entrypoint") start.entrypoint = instruction;
    }
    starts.push(start);
  }
  return starts;
}

/** CMD gives the arguments of an ENTRYPOINT in exec form: where both meet, another form of one changes what is run. */
function execFormFix(instruction: CmdInstruction | EntrypointInstruction, start: Start | undefined): FixProposal | undefined {
  const edits = execFormEdits(instruction, instruction.command);
  if (edits === undefined) return undefined;
  const meets = (instruction.kind === "cmd" ? start?.entrypoint : start?.cmd) !== undefined;
  return { safety: meets ? "unsafe" : "safe", edits };
}
