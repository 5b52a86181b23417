import { defineRule, type FindingsOf } from "../rule.ts";
import { text } from "./text.ts";

export const copyOfIgnoredFile = defineRule({
  id: "copy-of-ignored-file",
  since: "0.1.0",
  category: "correctness",
  severity: "error",
  profiles: ["recommended", "strict", "beginner"],
  needs: "plan",
  sources: [{ tool: "buildkit", id: "CopyIgnoredFile", relation: "wider" }],
  text,
  examples: [
    {
      bad: `FROM node:22
COPY package.json dist /app/
                  ^^^^ ignored
`,
      good: `FROM node:22
COPY package.json src /app/
`,
      context: { ".dockerignore": "dist\nnode_modules\n", "package.json": "{}", "dist/index.js": "1;\n", "src/index.ts": "1;\n" },
    },
    {
      bad: `FROM node:22
ARG CONFIG=config/*.json
ADD --chown=1000 $CONFIG \\
                 ^^^^^^^ all-ignored
  /etc/app/
`,
      good: `FROM node:22 AS base
COPY config/app.yaml /etc/app/
COPY . /app
FROM base
COPY --from=base /config /config
`,
      context: {
        ".dockerignore": "**\n!config/app.yaml\n!package.json\n",
        "package.json": "{}",
        "config/app.yaml": "a: 1\n",
        "config/one.json": "{}",
      },
    },
  ],
  check({ plan }) {
    const findings: FindingsOf<typeof text> = [];
    for (const { selection, triggered } of plan.steps) {
      // The text of a trigger stands in another stage, where it may well find what it copies.
      if (triggered || selection === undefined) continue;
      for (const source of selection.sources) {
        if (source.kind !== "context") continue;
        const { pattern, span, selected, ignoredByName } = source;
        if (selected?.outcome.kind === "missing" && selected.outcome.because === "ignored") {
          findings.push({ span, message: "ignored", params: { pattern } });
        } else if (ignoredByName || (selected !== undefined && selected.matches.length === 0 && selected.ignored.length > 0)) {
          findings.push({ span, message: "all-ignored", params: { pattern } });
        }
      }
    }
    return findings;
  },
});
