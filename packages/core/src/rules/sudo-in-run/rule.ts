import type { RunScript } from "../../shell/run-scripts.ts";
import type { ShellCommand } from "../../shell/shell-script.ts";
import type { StageGraph } from "../../stages/stage-graph.ts";
import { defineRule, type FixProposal } from "../rule.ts";
import { text } from "./text.ts";

export const sudoInRun = defineRule({
  id: "sudo-in-run",
  since: "0.1.0",
  category: "security",
  severity: "warning",
  profiles: ["recommended", "strict", "beginner"],
  needs: "stages",
  sources: [
    { tool: "hadolint", id: "DL3004", relation: "wider" },
    { tool: "trivy", id: "DS010", relation: "same" },
    { tool: "checkov", id: "CKV2_DOCKER_1", relation: "same" },
  ],
  text,
  examples: [
    {
      bad: `FROM scratch
RUN sudo apt-get update
    ^^^^ root
`,
      good: `FROM scratch
RUN apt-get update && echo sudo
`,
      fixed: `FROM scratch
RUN apt-get update
`,
    },
    {
      bad: `FROM scratch
USER app
RUN cd /srv && \\
    /usr/bin/sudo -E make install
    ^^^^^^^^^^^^^^^^ user
`,
      good: `FROM scratch
USER root
RUN cd /srv && make install
USER app
`,
    },
  ],
  *check({ stages, scripts }) {
    for (const runScript of scripts) {
      if (runScript.instruction.kind !== "run") continue;
      const root = isRoot(stages, runScript);
      for (const command of runScript.script.commands) {
        const sudo = command.wrappers.find(({ name }) => name === "sudo");
        const span = command.name === "sudo" ? command.nameSpan : sudo?.span;
        if (span === undefined) continue;
        if (root) yield { span, message: "root", fix: withoutSudo(command, span) };
        else yield { span, message: "user" };
      }
    }
  },
});

/** Known to be root: the stage itself says so, or it stands on scratch. What user a base image ends with is not known here. */
function isRoot(graph: StageGraph, { instruction, stage }: RunScript): boolean {
  let current = graph.stages[stage];
  let before: number = instruction.span.start;
  while (current !== undefined) {
    const limit = before;
    const user = current.instructions.findLast((other) => other.kind === "user" && other.span.start < limit);
    if (user?.kind === "user") return /^(?:root|0)(?::|$)/.test(user.value.value);
    if (current.base.kind === "scratch") return true;
    current = current.base.kind === "stage" ? graph.stages[current.base.index] : undefined;
    before = Number.POSITIVE_INFINITY;
  }
  return false;
}

/** Only a bare `sudo`: its options (another user, the environment) would change what the command does. */
function withoutSudo(command: ShellCommand, span: ShellCommand["nameSpan"]): FixProposal | undefined {
  const bare = command.wrappers.length === 1 && span.end - span.start === "sudo".length && command.nameSpan.start === span.end + 1;
  if (!bare || command.assignments.length > 0) return undefined;
  return { safety: "safe", edits: [{ span: { start: span.start, end: command.nameSpan.start }, text: "" }] };
}
