import { findFlag, hasFlag } from "../../shell/command-queries.ts";
import type { ShellCommand } from "../../shell/shell-script.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { buildScripts } from "../shared/build-scripts.ts";
import { optionBehind } from "../shared/option-edits.ts";
import { extracts } from "../shared/unpacking.ts";
import { text } from "./text.ts";

export const tarKeepsOwner = defineRule({
  id: "tar-keeps-owner",
  since: "0.1.0",
  category: "security",
  severity: "info",
  profiles: ["strict"],
  needs: "stages",
  sources: [],
  mentions: ["tar"],
  text,
  examples: [
    {
      bad: `FROM debian:13
RUN curl -fsSL https://example.com/a.tgz | tar -xz -C /usr/local
                                           ^^^ owner
`,
      good: `FROM debian:13
RUN curl -fsSL https://example.com/a.tgz | tar -xz --no-same-owner -C /usr/local
RUN tar -cf /a.tar /srv && tar xof /a.tar && tar xf /b.tar && chown -R root:root /b
USER 1000
RUN tar xf /c.tar
`,
      fixed: `FROM debian:13
RUN curl -fsSL https://example.com/a.tgz | tar -xz -C /usr/local --no-same-owner
`,
    },
    {
      bad: `FROM debian:13
RUN tar xzf /a.tgz \\
    ^^^ owner
      -C /opt && make
`,
      good: `FROM debian:13
RUN tar -C / --owner=0 -xf a.tar
`,
      fixed: `FROM debian:13
RUN tar xzf /a.tgz \\
      -C /opt --no-same-owner && make
`,
    },
  ],
  check({ stages, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    // Only root can give files to others.
    const withUser = new Set(stages.stages.filter(({ instructions }) => instructions.some(({ kind }) => kind === "user")));
    for (const run of buildScripts(scripts)) {
      const { commands } = run.script;
      const stage = stages.stages[run.stage];
      if (stage === undefined || withUser.has(stage) || commands.some(({ name }) => name === "chown")) continue;
      for (const command of commands) {
        if (command.name !== "tar" || !extracts(command) || givesOwner(command)) continue;
        const last = command.args.at(-1);
        // Behind the last word, since old options (`tar xzf`) must stand first.
        const edits =
          last && !command.args.some(({ text: word }) => word === "--") ? optionBehind(run, last, "--no-same-owner") : undefined;
        findings.push({ span: command.nameSpan, message: "owner", fix: edits && { safety: "unsafe", edits } });
      }
    }
    return findings;
  },
});

function givesOwner(command: ShellCommand): boolean {
  if (
    hasFlag(command, "--no-same-owner", "--to-stdout", "-O") ||
    command.args.some(({ text: word }) => word.startsWith("--owner"))
  ) {
    return true;
  }
  const [first] = command.args;
  return (
    findFlag(command, "-o") !== undefined || (first !== undefined && /^[A-Za-z]+$/.test(first.text) && /[oO]/.test(first.text))
  );
}
