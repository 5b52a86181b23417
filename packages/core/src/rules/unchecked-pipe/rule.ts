import type { ShellCommand, ShellScript } from "../../shell/shell-script.ts";
import { defineRule } from "../rule.ts";
import { effectiveShell } from "../shared/effective-shell.ts";
import { text } from "./text.ts";

export const uncheckedPipe = defineRule({
  id: "unchecked-pipe",
  since: "0.1.0",
  category: "correctness",
  severity: "warning",
  profiles: ["strict"],
  needs: "stages",
  sources: [{ tool: "hadolint", id: "DL4006", relation: "narrower" }],
  text,
  examples: [
    {
      bad: `FROM debian:13
RUN curl -fsSL https://example.com/key | gpg --dearmor > /key.gpg
    ^^^^ unchecked
`,
      good: `FROM debian:13
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
RUN curl -fsSL https://example.com/key | gpg --dearmor > /key.gpg
`,
    },
    {
      bad: `FROM debian:13
RUN apt-get update \\
    && wget -qO- https://example.com/a.tgz | tar xz
       ^^^^ unchecked
`,
      good: `FROM debian:13
RUN set -eo pipefail; wget -qO- https://example.com/a.tgz | tar xz
RUN a || b
`,
    },
  ],
  *check({ stages, scripts }) {
    for (const { instruction, stage, script } of scripts) {
      if (instruction.kind !== "run" || instruction.trigger || setsPipefail(script)) continue;
      if (shellSetsPipefail(effectiveShell(stages, stage, instruction))) continue;
      for (const command of unwatched(script.commands)) {
        yield { span: command.nameSpan, message: "unchecked", params: { command: command.name ?? "…" } };
      }
    }
  },
});

/** The first command of each pipe speaks for it. */
function* unwatched(commands: readonly ShellCommand[]): Generator<ShellCommand> {
  const first = new Map<number, ShellCommand>();
  const told = new Set<number>();
  for (const command of commands) {
    const { pipeline, operator } = command;
    const start = first.get(pipeline);
    if (start === undefined) first.set(pipeline, command);
    else if ((operator === "|" || operator === "|&") && !told.has(pipeline)) {
      told.add(pipeline);
      yield start;
    }
  }
}

function setsPipefail({ commands }: ShellScript): boolean {
  return commands.some(({ name, args }) => name === "set" && args.some(({ value }) => value === "pipefail"));
}

function shellSetsPipefail(shell: readonly string[]): boolean {
  const program = shell[0]?.split(/[\\/]/).at(-1) ?? "";
  // PowerShell and cmd have no such option, and stop in their own ways.
  if (/^(?:pwsh|powershell|cmd)(?:\.exe)?$/i.test(program)) return true;
  return shell.includes("pipefail") && shell.some((word) => /^-\w*o/.test(word));
}
