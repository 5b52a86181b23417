import { defineRule, type FindingsOf } from "../rule.ts";
import { isSecretFile } from "../shared/secret-files.ts";
import { stagesOfImages } from "../shared/shipped-stages.ts";
import { text } from "./text.ts";

/** Keys that come with sources to try something out open nothing. */
const sample = /(?:^|\/)(?:tests?|testdata|__tests__|spec|fixtures?|examples?|samples?|node_modules|vendor|site-packages)\//;

export const secretInCopiedDirectory = defineRule({
  id: "secret-in-copied-directory",
  since: "0.1.0",
  category: "security",
  severity: "warning",
  profiles: ["recommended", "strict", "beginner"],
  needs: "plan",
  sources: [
    { tool: "sonar", id: "S6470", relation: "narrower" },
    { tool: "droast", id: "DF033", relation: "narrower" },
  ],
  text,
  examples: [
    {
      bad: `FROM node:22
COPY . /app
     ^ one
`,
      good: `FROM node:22
COPY src /app/src
`,
      context: { "src/index.js": "1", ".env": "TOKEN=1", "package.json": "{}" },
    },
    {
      bad: `FROM node:22 AS base
COPY --chown=node \\
    config c* /app/
    ^^^^^^ several
           ^^ several
FROM base
`,
      good: `FROM node:22 AS build
COPY . /src
FROM node:22
COPY --from=build /src/dist /app
COPY public /app/public
`,
      context: {
        "config/server.key": "1",
        "config/deploy/id_rsa": "1",
        "config/app.json": "{}",
        "config/ignored.pfx": "",
        "public/app.js": "1",
        ".dockerignore": "**/*.pfx\n",
      },
    },
  ],
  check({ plan, stages }) {
    const findings: FindingsOf<typeof text> = [];
    if (plan.context === undefined) return findings;
    const shipped = stagesOfImages(stages);
    for (const { selection, stage, triggered } of plan.steps) {
      if (selection === undefined || triggered || !shipped.has(stages.stages[stage]!)) continue;
      for (const source of selection.sources) {
        // What is named itself is the matter of another rule.
        if (source.kind !== "context" || source.selected === undefined || isSecretFile(source.pattern)) continue;
        const files: string[] = [];
        for (const { entries } of source.selected.matches)
          for (const { type, path } of entries)
            if (type !== "directory" && isSecretFile(path) && !sample.test(path)) files.push(path);
        const [file] = files;
        if (file === undefined) continue;
        const { span, pattern } = source;
        if (files.length === 1) findings.push({ span, message: "one", params: { source: pattern, file } });
        else findings.push({ span, message: "several", params: { source: pattern, file, count: files.length - 1 } });
      }
    }
    return findings;
  },
});
