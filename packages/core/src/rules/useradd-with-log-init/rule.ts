import type { ShellCommand } from "../../shell/shell-script.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { text } from "./text.ts";

export const useraddWithLogInit = defineRule({
  id: "useradd-with-log-init",
  since: "0.1.0",
  category: "size",
  severity: "warning",
  profiles: ["recommended", "strict", "beginner"],
  needs: "stages",
  sources: [
    { tool: "hadolint", id: "DL3046", relation: "wider" },
    { tool: "droast", id: "DF064", relation: "same" },
  ],
  mentions: ["useradd"],
  text,
  examples: [
    {
      bad: `FROM debian:13
RUN useradd -m -u 1000001 app
    ^^^^^^^ log
`,
      good: `FROM debian:13
RUN useradd -m -l -u 1000001 app && useradd -u 1001 other
`,
      fixed: `FROM debian:13
RUN useradd -l -m -u 1000001 app
`,
    },
    {
      bad: `FROM debian:13
ARG APP_UID=1234567
RUN groupadd app && \\
    useradd --uid=$APP_UID app
    ^^^^^^^ log
`,
      good: `FROM debian:13
ARG APP_UID
RUN useradd --uid="$APP_UID" app
`,
      fixed: `FROM debian:13
ARG APP_UID=1234567
RUN groupadd app && \\
    useradd -l --uid=$APP_UID app
`,
    },
  ],
  check({ scripts }) {
    const findings: FindingsOf<typeof text> = [];
    for (const { instruction, script } of scripts) {
      if (instruction.kind !== "run") continue;
      for (const command of script.commands) {
        const uid = command.name === "useradd" ? uidOf(command) : undefined;
        // Five digits are hadolint's limit too: there the files reach some thirty megabytes.
        if (uid === undefined || !/^\d{6,}$/.test(uid) || skipsLog(command)) continue;
        const at = command.nameSpan.end;
        const fix = { safety: "safe" as const, edits: [{ span: { start: at, end: at }, text: " -l" }] };
        findings.push({ span: command.nameSpan, message: "log", params: { uid }, fix });
      }
    }
    return findings;
  },
});

function uidOf({ args }: ShellCommand): string | undefined {
  for (const [index, { value }] of args.entries()) {
    if (value === undefined) continue;
    if (value === "--uid" || /^-[a-zA-Z]*u$/.test(value)) return args[index + 1]?.value;
    const joined = /^(?:--uid=|-[a-tv-zA-Z]*u)(\d+)$/.exec(value)?.[1];
    if (joined !== undefined) return joined;
  }
  return undefined;
}

function skipsLog({ args }: ShellCommand): boolean {
  return args.some(({ text: word }) => word === "--no-log-init" || /^-[a-zA-Z]*l/.test(word));
}
