import type { Instruction } from "../../instructions/instruction.ts";
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
    { tool: "trivy", id: "DS-0010", relation: "same" },
    { tool: "checkov", id: "CKV2_DOCKER_1", relation: "same" },
    { tool: "semgrep", id: "no-sudo-in-dockerfile", relation: "same" },
    { tool: "dockle", id: "DKL-DI-0001", relation: "narrower" },
    { tool: "droast", id: "DF010", relation: "same" },
  ],
  mentions: ["sudo"],
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
    const asRoot = runsAsRoot(stages);
    for (const runScript of scripts) {
      if (runScript.instruction.kind !== "run") continue;
      const root = asRoot.has(runScript.instruction);
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

/** The RUNs that surely run as root: the stage says so, or it stands on scratch. What user a base image ends with is not known. */
function runsAsRoot(graph: StageGraph): ReadonlySet<Instruction> {
  const asRoot = new Set<Instruction>();
  const atEnd: boolean[] = [];
  for (const { base, instructions } of graph.stages) {
    let root = base.kind === "scratch" || (base.kind === "stage" && atEnd[base.index] === true);
    for (const instruction of instructions) {
      if (instruction.kind === "user") root = /^(?:root|0)(?::|$)/.test(instruction.value.value);
      else if (root) asRoot.add(instruction.kind === "onbuild" ? instruction.instruction : instruction);
    }
    atEnd.push(root);
  }
  return asRoot;
}

/** Only a bare `sudo`: its options (another user, the environment) would change what the command does. */
function withoutSudo(command: ShellCommand, span: ShellCommand["nameSpan"]): FixProposal | undefined {
  const bare =
    command.wrappers.length === 1 && span.end - span.start === "sudo".length && command.nameSpan.start === span.end + 1;
  if (!bare || command.assignments.length > 0) return undefined;
  return { safety: "safe", edits: [{ span: { start: span.start, end: command.nameSpan.start }, text: "" }] };
}
