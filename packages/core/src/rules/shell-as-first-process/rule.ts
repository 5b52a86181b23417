import type { ShellScript } from "../../shell/shell-script.ts";
import { defineRule, type FixProposal, type FindingsOf } from "../rule.ts";
import { firstProcesses } from "../shared/first-process.ts";
import { isShellWord } from "../shared/shell-form.ts";
import { text } from "./text.ts";

export const shellAsFirstProcess = defineRule({
  id: "shell-as-first-process",
  since: "0.1.0",
  category: "runtime",
  severity: "info",
  profiles: ["strict", "beginner"],
  inRuntimes: { docker: "warning", swarm: "warning", kubernetes: "warning" },
  needs: "stages",
  sources: [],
  text,
  examples: [
    {
      bad: `FROM node:22
CMD ["sh", "-c", "node migrate.js && node server.js"]
                                     ^^^^^^^^^^^^^^ child
`,
      good: `FROM node:22
CMD ["sh", "-c", "node migrate.js && exec node server.js"]
`,
      fixed: `FROM node:22
CMD ["sh", "-c", "node migrate.js && exec node server.js"]
`,
    },
    {
      bad: `FROM python:3.13 AS base
ENTRYPOINT ["/bin/bash", "-ec", \\
  "python app.py | tee /var/log/app.log"]
                   ^^^^^^^^^^^^^^^^^^^^ child
FROM python:3.13
CMD ["bash", "-c", "PORT=80 gunicorn app:app"]
                    ^^^^^^^^^^^^^^^^^^^^^^^^ child
`,
      good: `FROM python:3.13
ENTRYPOINT ["tini", "--", "sh", "-c", "python app.py"]
FROM python:3.13
CMD ["bash"]
FROM python:3.13
CMD ["bash", "-c", "trap 'kill %1' TERM; python app.py & wait"]
`,
    },
  ],
  check({ stages, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    const told = new Set<ShellScript>();
    for (const { script } of firstProcesses(stages, scripts)) {
      // A shell form is `shell-form-command`'s; without options the shell waits for input, or reads a file.
      if (script.form !== "exec" || script.options.length === 0 || told.has(script)) continue;
      told.add(script);
      const last = script.commands.findLast(({ inside }) => inside.length === 0);
      const traps = script.commands.some(({ name }) => name === "trap" || name === "wait");
      if (last?.name === undefined || traps || script.errors.length > 0) continue;
      if (script.commands.some(({ wrappers }) => wrappers.some(({ name }) => name === "exec"))) continue;
      findings.push({ span: last.span, message: "child", params: { program: last.name }, fix: execFix(script) });
    }
    return findings;
  },
});

/** `exec` in front of the last command: it takes the shell's place, so that signals arrive. */
function execFix({ commands }: ShellScript): FixProposal | undefined {
  const last = commands.at(-1);
  if (last?.name === undefined || last.inside.length > 0 || last.pipelineLength > 1 || last.operator === "||") return undefined;
  const plain = last.assignments.length === 0 && last.wrappers.length === 0 && !isShellWord(last.name);
  if (!plain || commands.some(({ operator, inside }) => operator === "&" || inside.includes("background"))) return undefined;
  const { start } = last.span;
  return { safety: "safe", edits: [{ span: { start, end: start }, text: "exec " }] };
}
