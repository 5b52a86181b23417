import { defineRule, type FindingsOf } from "../rule.ts";
import { text } from "./text.ts";

export const invalidLabelKey = defineRule({
  id: "invalid-label-key",
  since: "0.1.0",
  category: "clarity",
  severity: "style",
  profiles: ["strict"],
  needs: "instructions",
  sources: [
    { tool: "hadolint", id: "DL3048", relation: "same" },
    { tool: "tally", id: "tally/labels/valid-key", relation: "same" },
  ],
  text,
  examples: [
    {
      bad: `FROM alpine:3.22
LABEL Version=1 com.docker.team=a
      ^^^^^^^ characters
                ^^^^^^^^^^^^^^^ reserved
`,
      good: `FROM alpine:3.22
LABEL version=1 com.example.team=a org.opencontainers.image.title="My App" example.com/x_y=1
`,
    },
    {
      bad: `FROM alpine:3.22
LABEL "team..name"="a b" \\
      ^^^^^^^^^^^^ separators
      maintainer-="x"
      ^^^^^^^^^^^ characters
`,
      good: `FROM alpine:3.22
LABEL "team.name"="a b" $KEY=x
`,
    },
  ],
  check({ instructions }) {
    const findings: FindingsOf<typeof text> = [];
    for (const instruction of instructions) {
      if (instruction.kind !== "label") continue;
      for (const { key } of instruction.pairs) {
        const name = key.value.replace(/^(["'])(.*)\1$/, "$2");
        const message = problemWith(name);
        if (message !== undefined) findings.push({ span: key.span, message, params: { key: name } });
      }
    }
    return findings;
  },
});

function problemWith(key: string): "characters" | "separators" | "reserved" | undefined {
  if (key.includes("$")) return undefined;
  if (!/^[a-z](?:[a-z0-9._/-]*[a-z0-9])?$/.test(key)) return "characters";
  if (/^(?:com\.docker|io\.docker|org\.dockerproject)\./.test(key)) return "reserved";
  return /\.\.|--/.test(key) ? "separators" : undefined;
}
