import { mountOption } from "../../instructions/mount.ts";
import { withTriggers } from "../../instructions/read-instructions.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { text } from "./text.ts";

export const worldReadableSecretMount = defineRule({
  id: "world-readable-secret-mount",
  since: "0.1.0",
  category: "security",
  severity: "info",
  profiles: ["strict"],
  needs: "instructions",
  sources: [{ tool: "sonar", id: "S6469", relation: "same" }],
  text,
  examples: [
    {
      bad: `FROM node:22
RUN --mount=type=secret,id=npmrc,mode=0444 npm ci
                                      ^^^^ readable
`,
      good: `FROM node:22
RUN --mount=type=secret,id=npmrc,uid=1000,mode=0400 npm ci
`,
      fixed: `FROM node:22
RUN --mount=type=secret,id=npmrc,mode=0400 npm ci
`,
    },
    {
      bad: `FROM node:22
RUN --mount=type=cache,target=/root/.npm,mode=0777 \\
    --mount=type=ssh,mode=666 git clone git@example.com:team/app
                          ^^^ readable
`,
      good: `FROM node:22
RUN --mount=type=ssh git clone git@example.com:team/app
`,
      fixed: `FROM node:22
RUN --mount=type=cache,target=/root/.npm,mode=0777 \\
    --mount=type=ssh,mode=0600 git clone git@example.com:team/app
`,
    },
  ],
  check({ syntax, instructions }) {
    const findings: FindingsOf<typeof text> = [];
    for (const instruction of withTriggers(instructions)) {
      if (instruction.kind !== "run") continue;
      for (const mount of instruction.mounts) {
        const mode = mount.type === "secret" || mount.type === "ssh" ? mountOption(mount, "mode") : undefined;
        // The last digit is what everybody else may do.
        if (mode?.value === undefined || !/^0?[0-7]{2}[1-7]$/.test(mode.value)) continue;
        const { valueSpan: span, value } = mode;
        const isLiteral = syntax.source.text.slice(span.start, span.end) === value;
        const edits = [{ span, text: mount.type === "secret" ? "0400" : "0600" }];
        findings.push({
          span,
          message: "readable",
          params: { mode: value },
          fix: isLiteral ? { safety: "unsafe", edits } : undefined,
        });
      }
    }
    return findings;
  },
});
