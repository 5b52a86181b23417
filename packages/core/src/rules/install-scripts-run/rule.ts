import { hasFlag } from "../../shell/command-queries.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { buildScripts } from "../shared/build-scripts.ts";
import { optionBehind } from "../shared/option-edits.ts";
import { packageCommand, type PackageProgram, wordSet } from "../shared/package-command.ts";
import { runEnvironment } from "../shared/run-environment.ts";
import { text } from "./text.ts";

/** pnpm and bun run no scripts of dependencies by themselves; yarn has done so up to version 1. */
const programs: readonly { readonly program: PackageProgram; readonly option: string; readonly variable: string }[] = [
  {
    program: { names: wordSet("npm"), verbs: wordSet("install i add ci clean-install run exec config set") },
    option: "--ignore-scripts",
    variable: "npm_config_ignore_scripts",
  },
  {
    program: { names: wordSet("yarn"), verbs: wordSet("install add run config global workspace exec") },
    option: "--ignore-scripts",
    variable: "npm_config_ignore_scripts",
  },
  {
    program: { names: wordSet("composer composer.phar"), verbs: wordSet("install update require run-script config global") },
    option: "--no-scripts",
    variable: "",
  },
];
const installing = wordSet("install i add ci clean-install require update");

export const installScriptsRun = defineRule({
  id: "install-scripts-run",
  since: "0.1.0",
  category: "security",
  severity: "info",
  profiles: [],
  needs: "stages",
  sources: [{ tool: "sonar", id: "S6505", relation: "narrower" }],
  text,
  examples: [
    {
      bad: `FROM node:22
RUN npm ci
        ^^ scripts
`,
      good: `FROM node:22
RUN npm ci --ignore-scripts && npm run build && pnpm install
`,
      fixed: `FROM node:22
RUN npm ci --ignore-scripts
`,
    },
    {
      bad: `FROM php:8.4
RUN cd /app && \\
    composer install --no-dev
             ^^^^^^^ scripts
`,
      good: `FROM node:22
ENV npm_config_ignore_scripts=true
RUN npm install && yarn install --immutable
`,
      fixed: `FROM php:8.4
RUN cd /app && \\
    composer install --no-scripts --no-dev
`,
    },
  ],
  check({ stages, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    for (const run of buildScripts(scripts)) {
      for (const command of run.script.commands) {
        for (const { program, option, variable } of programs) {
          const found = packageCommand(command, program);
          if (found === undefined || !installing.has(found.verb.text)) continue;
          if (hasFlag(command, option, "--immutable", "--no-plugins", "--mode")) continue;
          const environment = runEnvironment(stages, run);
          const setting = environment.valueFor(command, variable) ?? environment.valueFor(command, variable.toUpperCase());
          if (setting !== undefined && setting !== "false" && variable !== "") continue;
          const edits = optionBehind(run, found.verb, option);
          const params = { command: `${command.name ?? ""} ${found.verb.text}`, option };
          findings.push({ span: found.verb.span, message: "scripts", params, fix: edits && { safety: "unsafe", edits } });
        }
      }
    }
    return findings;
  },
});
