import type { Instruction } from "../../instructions/instruction.ts";
import type { ShellCommand } from "../../shell/shell-script.ts";
import type { StageGraph } from "../../stages/stage-graph.ts";
import type { TextEdit } from "../../text/edit.ts";
import type { Span } from "../../text/span.ts";
import { defineRule, type FixProposal, type FindingsOf } from "../rule.ts";
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
RUN sudo apt-get update && \\
    ^^^^ root
    sudo apt-get install -y curl
`,
      good: `FROM scratch
RUN apt-get update && echo sudo
`,
      fixed: `FROM scratch
RUN apt-get update && \\
    apt-get install -y curl
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
  check({ stages, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    const asRoot = runsAsRoot(stages);
    for (const { instruction, script } of scripts) {
      if (instruction.kind !== "run") continue;
      const uses = script.commands.flatMap(sudoOf);
      const [first] = uses;
      if (first === undefined) continue;
      // One step has one user, so that one answer serves every `sudo` in it.
      const isRoot = asRoot.has(instruction);
      const related = uses.slice(1).map(({ span }) => ({ span, message: "also" as const }));
      if (isRoot) findings.push({ span: first.span, message: "root", related, fix: withoutSudo(uses) });
      else findings.push({ span: first.span, message: "user", related });
    }
    return findings;
  },
});

interface SudoUse {
  readonly command: ShellCommand;
  readonly span: Span;
}

function sudoOf(command: ShellCommand): readonly SudoUse[] {
  const sudo = command.wrappers.find(({ name }) => name === "sudo");
  const span = command.name === "sudo" ? command.nameSpan : sudo?.span;
  return span === undefined ? [] : [{ command, span }];
}

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

function withoutSudo(uses: readonly SudoUse[]): FixProposal | undefined {
  const edits = uses.flatMap((use) => (isBare(use) ? [removal(use)] : []));
  return edits.length === uses.length ? { safety: "safe", edits } : undefined;
}

/** Its options (another user, the environment) would change what the command does. */
function isBare({ command: { wrappers, assignments, nameSpan }, span }: SudoUse): boolean {
  const isAlone = wrappers.length === 1 && assignments.length === 0;
  return isAlone && span.end - span.start === "sudo".length && nameSpan.start === span.end + 1;
}

function removal({ command, span }: SudoUse): TextEdit {
  return { span: { start: span.start, end: command.nameSpan.start }, text: "" };
}
