import { defineRule } from "../rule.ts";
import { npmInstalls } from "../shared/npm.ts";
import { text } from "./text.ts";

export const npmLatestPackage = defineRule({
  id: "npm-latest-package",
  since: "0.1.0",
  category: "reproducibility",
  severity: "info",
  profiles: ["strict"],
  needs: "stages",
  sources: [],
  text,
  examples: [
    {
      bad: `FROM node:24
RUN npm install -g npm@latest
                   ^^^^^^^^^^ latest
`,
      good: `FROM node:24
RUN npm install -g npm@11.6.2 && npm install -g pnpm
`,
    },
    {
      bad: `FROM node:24
ARG CLI_VERSION=latest
RUN pnpm add -g @angular/cli@$CLI_VERSION \\
                ^^^^^^^^^^^^^^^^^^^^^^^^^ latest
      typescript@5
`,
      good: `FROM node:24
ARG CLI_VERSION
RUN pnpm add -g @angular/cli@$CLI_VERSION
`,
    },
  ],
  *check({ scripts }) {
    for (const { operands } of npmInstalls(scripts)) {
      for (const { text: given, span } of operands) {
        if (given.endsWith("@latest")) yield { span, message: "latest", params: { package: given } };
      }
    }
  },
});
