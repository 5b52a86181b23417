import { defineRule, type FindingsOf } from "../rule.ts";
import { buildScripts } from "../shared/build-scripts.ts";
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
  mentions: ["npm", "yarn", "bun"],
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
RUN corepack prepare pnpm@latest --activate
                     ^^^^^^^^^^^ latest
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
  check({ scripts }) {
    const findings: FindingsOf<typeof text> = [];
    for (const { operands } of npmInstalls(scripts)) {
      for (const { text: given, span } of operands) {
        if (given.endsWith("@latest")) findings.push({ span, message: "latest", params: { package: given } });
      }
    }
    // `corepack prepare pnpm@latest --activate`, `npx --yes serve@latest`.
    for (const { script } of buildScripts(scripts)) {
      for (const { name, args } of script.commands) {
        if (name === undefined || !runners.has(name)) continue;
        const word = args.find(({ text: given }) => /^@?[\w./-]+@latest$/.test(given));
        if (word !== undefined) findings.push({ span: word.span, message: "latest", params: { package: word.text } });
      }
    }
    return findings;
  },
});

/** They fetch a package without installing it, in the version that the word names. */
const runners: ReadonlySet<string> = new Set(["corepack", "npx", "bunx", "pnpx"]);
