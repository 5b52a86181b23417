import type { ShellCommand, ShellWord } from "../../shell/shell-script.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { shippedStages } from "../shared/shipped-stages.ts";
import { text } from "./text.ts";

const on = /^(?:1|true|yes|on)$/i;
const development = /^(?:dev|development|debug|local)$/i;
/** Variables of frameworks and runtimes, and the values with which they show more than they should. */
const settings: Readonly<Record<string, RegExp>> = {
  FLASK_DEBUG: on,
  FLASK_ENV: development,
  DJANGO_DEBUG: on,
  APP_DEBUG: on,
  APP_ENV: development,
  NODE_ENV: development,
  RAILS_ENV: development,
  RACK_ENV: development,
  ASPNETCORE_ENVIRONMENT: development,
  DOTNET_ENVIRONMENT: development,
  SYMFONY_DEBUG: on,
  WP_DEBUG: on,
  GIN_MODE: /^debug$/,
  PYTHONDEVMODE: on,
};
/** Stages and targets that are there to develop in. */
const forDevelopers = /dev|debug|test|local|ci|lint/;

export const debugSettingInImage = defineRule({
  id: "debug-setting-in-image",
  since: "0.1.0",
  category: "security",
  severity: "info",
  profiles: ["strict", "beginner"],
  needs: "stages",
  sources: [{ tool: "sonar", id: "S4507", relation: "wider" }],
  text,
  examples: [
    {
      bad: `FROM python:3.13
ENV FLASK_DEBUG=1
    ^^^^^^^^^^^^^ setting
CMD ["node", "--inspect=0.0.0.0:9229", "server.js"]
             ^^^^^^^^^^^^^^^^^^^^^^^^ debugger
`,
      good: `FROM python:3.13 AS dev
ENV FLASK_DEBUG=1
FROM python:3.13
ENV FLASK_DEBUG=0 NODE_ENV=production
CMD ["node", "server.js"]
`,
      fixed: `FROM python:3.13
ENV FLASK_DEBUG=0
CMD ["node", "--inspect=0.0.0.0:9229", "server.js"]
`,
    },
    {
      bad: `FROM node:22 AS base
ENV NODE_ENV=development \\
    ^^^^^^^^^^^^^^^^^^^^ setting
    PORT=80
FROM base
CMD java -agentlib:jdwp=transport=dt_socket,server=y,address=*:5005 -jar app.jar
         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ debugger
`,
      good: `FROM node:22
ENV NODE_ENV=development
RUN npm ci && npm run build
ENV NODE_ENV=production
CMD ["node", "--inspect-brk-off", "server.js"]
`,
      fixed: `FROM node:22 AS base
ENV NODE_ENV=production \\
    PORT=80
FROM base
CMD java -agentlib:jdwp=transport=dt_socket,server=y,address=*:5005 -jar app.jar
`,
    },
  ],
  check({ stages, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    const seen = new Set<number>();
    const started = new Set<number>();
    for (const stage of shippedStages(stages)) {
      if (forDevelopers.test(stage.name ?? "")) continue;
      started.add(stage.index);
      // What the container sees is what is set last, in this stage or in one that it is built on.
      for (let current: typeof stage | undefined = stage; current !== undefined && !seen.has(current.index);) {
        seen.add(current.index);
        for (const instruction of current.instructions) {
          if (instruction.kind !== "env") continue;
          for (const { key, value } of instruction.pairs) {
            const pattern = Object.hasOwn(settings, key.value) ? settings[key.value] : undefined;
            const written = value.value.replace(/^(["'])(.*)\1$/, "$2");
            const last = pattern?.test(written) === true ? stage.scope.lookup(key.value, stage.instructions.length) : undefined;
            if (last?.state !== "set" || last.value !== written) continue;
            const span = { start: key.span.start, end: value.span.end };
            const edits = [{ span: value.span, text: value.value.replace(written, quiet(written)) }];
            const fix = value.value.includes("$") ? undefined : ({ safety: "unsafe", edits } as const);
            findings.push({ span, message: "setting", params: { setting: `${key.value}=${written}` }, fix });
          }
        }
        current = current.base.kind === "stage" ? stages.stages[current.base.index] : undefined;
      }
    }
    for (const { stage, instruction, script } of scripts) {
      if ((instruction.kind !== "cmd" && instruction.kind !== "entrypoint") || !started.has(stage)) continue;
      for (const command of script.commands) {
        const word = debuggerOption(command);
        if (word !== undefined) findings.push({ span: word.span, message: "debugger", params: { option: word.text } });
      }
    }
    return findings;
  },
});

/** The value for production in place of one for development. */
function quiet(value: string): string {
  const opposites: Readonly<Record<string, string>> = {
    "1": "0",
    true: "false",
    True: "False",
    TRUE: "FALSE",
    yes: "no",
    on: "off",
  };
  if (Object.hasOwn(opposites, value)) return opposites[value] ?? value;
  if (value === "debug") return "release";
  return /^[A-Z]/.test(value) ? "Production" : "production";
}

/** The option with which a program waits for a debugger. */
function debuggerOption({ name = "", program, args }: ShellCommand): ShellWord | undefined {
  if (name === "dlv") return program;
  if (name === "flask") return args.find(({ text: word }) => word === "--debug");
  const pattern = /^(?:node|nodemon|bun|tsx)$/.test(name)
    ? /^--inspect(?:-brk|-wait)?(?:=|$)/
    : name === "java"
      ? /^-agentlib:jdwp|^-Xrunjdwp|^-Xdebug$/
      : name === "php"
        ? /^-dxdebug\.mode=.*debug|^-ddisplay_errors=(?:1|on)/i
        : undefined;
  return pattern && args.find(({ text: word }) => pattern.test(word));
}
