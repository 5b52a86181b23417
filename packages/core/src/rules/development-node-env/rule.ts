import { defineRule, type FindingsOf } from "../rule.ts";
import { startsDevelopment } from "../shared/dev-dependencies.ts";
import { imageStages } from "../shared/image-stages.ts";
import { text } from "./text.ts";

export const developmentNodeEnv = defineRule({
  id: "development-node-env",
  since: "0.1.0",
  category: "runtime",
  severity: "warning",
  profiles: ["recommended", "strict", "beginner"],
  needs: "stages",
  sources: [],
  mentions: ["NODE_ENV"],
  text,
  examples: [
    {
      bad: `FROM node:24
ENV NODE_ENV=development
             ^^^^^^^^^^^ development
CMD ["node", "server.js"]
`,
      good: `FROM node:24 AS dev
ENV NODE_ENV=development
FROM node:24
ENV NODE_ENV=production
CMD ["node", "server.js"]
`,
      fixed: `FROM node:24
ENV NODE_ENV=production
CMD ["node", "server.js"]
`,
    },
    {
      bad: `FROM node:24
ENV PORT=80 \\
    NODE_ENV="dev"
             ^^^^^ development
CMD ["node", "server.js"]
`,
      good: `FROM node:24
ENV NODE_ENV=development
RUN npm ci
ENV NODE_ENV=production
ARG NODE_ENV=development
FROM node:24 AS development
ENV NODE_ENV=development
CMD ["npm", "run", "dev"]
`,
      fixed: `FROM node:24
ENV PORT=80 \\
    NODE_ENV=production
CMD ["node", "server.js"]
`,
    },
  ],
  check({ stages, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    const target = stages.target === undefined ? undefined : stages.stages[stages.target];
    if (target === undefined || (target.name !== undefined && /dev|test|debug|local|ci/.test(target.name))) return findings;
    const inImage = imageStages(stages);
    // A later ENV replaces an earlier one.
    const pairs = stages.stages.flatMap(({ index, instructions }) => {
      if (!inImage.has(index)) return [];
      return instructions.flatMap((instruction) => (instruction.kind === "env" && !instruction.trigger ? instruction.pairs : []));
    });
    const last = pairs.findLast(({ key }) => key.value === "NODE_ENV");
    if (last === undefined || !/^["']?dev(?:elopment)?["']?$/.test(last.value.value)) return findings;
    const started = scripts.filter(({ instruction, stage }) => inImage.has(stage) && instruction.kind !== "run");
    if (started.some(({ script }) => script.commands.some(startsDevelopment))) return findings;
    const { span } = last.value;
    findings.push({
      span,
      message: "development",
      params: { value: last.value.value },
      fix: { safety: "unsafe", edits: [{ span, text: "production" }] },
    });
    return findings;
  },
});
