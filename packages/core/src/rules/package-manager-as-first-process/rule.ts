import type { ShellScript } from "../../shell/shell-script.ts";
import { positionals } from "../../shell/command-queries.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { firstProcesses } from "../shared/first-process.ts";
import { text } from "./text.ts";

/** What starts a script of package.json, by program. Any other word of yarn, pnpm and bun may be the name of one. */
const starting: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  ["npm", "yarn", "pnpm", "bun"].map((name) => [name, new Set(["start", "run", "run-script", "dev", "serve", "exec"])]),
);

export const packageManagerAsFirstProcess = defineRule({
  id: "package-manager-as-first-process",
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
CMD ["npm", "start"]
    ^^^^^^^^^^^^^^^^ manager
`,
      good: `FROM node:22
CMD ["node", "server.js"]
`,
    },
    {
      bad: `FROM node:22 AS build
CMD ["npm", "run", "build"]
FROM build
CMD exec yarn \\
    ^^^^^^^^^~ manager
  --silent start
`,
      good: `FROM node:22
ENTRYPOINT ["tini", "--"]
CMD ["npm", "start"]
FROM node:22
CMD ["npm", "--version"]
`,
    },
  ],
  check({ stages, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    const told = new Set<ShellScript>();
    for (const { instruction, script } of firstProcesses(stages, scripts)) {
      if (told.has(script) || script.commands.length !== 1) continue;
      told.add(script);
      const [command] = script.commands;
      // dumb-init and its like pass signals on to all below them.
      if (command?.wrappers.some(({ name }) => name !== "exec") === true) continue;
      if (command?.name === undefined) continue;
      const verb = positionals(command)[0]?.value;
      if (verb === undefined || starting.get(command.name)?.has(verb) !== true) continue;
      const span = instruction.argumentsSpan;
      findings.push({ span, message: "manager", params: { manager: command.name, verb } });
    }
    return findings;
  },
});
