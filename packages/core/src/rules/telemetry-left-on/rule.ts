import type { ShellCommand } from "../../shell/shell-script.ts";
import { defineRule, type FixProposal, type FindingsOf } from "../rule.ts";
import { buildScripts } from "../shared/build-scripts.ts";
import { lineBelow } from "../shared/insert-line.ts";
import { runEnvironment } from "../shared/run-environment.ts";
import { text } from "./text.ts";

export const telemetryLeftOn = defineRule({
  id: "telemetry-left-on",
  since: "0.1.0",
  category: "security",
  severity: "style",
  profiles: ["strict"],
  needs: "stages",
  sources: [{ tool: "tally", id: "tally/prefer-telemetry-opt-out", relation: "same" }],
  text,
  examples: [
    {
      bad: `FROM node:24
RUN npx next build
        ^^^^ sends
`,
      good: `FROM node:24
ENV NEXT_TELEMETRY_DISABLED=1
RUN npx next build
RUN npm ci && GATSBY_TELEMETRY_DISABLED=1 gatsby build
`,
      fixed: `FROM node:24
ENV NEXT_TELEMETRY_DISABLED=1
RUN npx next build
`,
    },
    {
      bad: `FROM mcr.microsoft.com/dotnet/sdk:9.0 AS build
COPY . .
RUN dotnet restore && \\
    ^^^^^^ sends
    dotnet publish -o /app
FROM build
RUN az login --identity
    ^^ sends
`,
      good: `FROM mcr.microsoft.com/dotnet/aspnet:9.0
CMD ["dotnet", "app.dll"]
RUN export DOTNET_CLI_TELEMETRY_OPTOUT=1 && dotnet build
`,
      fixed: `FROM mcr.microsoft.com/dotnet/sdk:9.0 AS build
ENV DOTNET_CLI_TELEMETRY_OPTOUT=1
COPY . .
RUN dotnet restore && \\
    dotnet publish -o /app
FROM build
ENV AZURE_CORE_COLLECT_TELEMETRY=0
RUN az login --identity
`,
    },
  ],
  check({ syntax, stages, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    const told = new Set<string>();
    for (const run of buildScripts(scripts)) {
      const stage = stages.stages[run.stage];
      const environment = runEnvironment(stages, run);
      for (const command of run.script.commands) {
        const found = reporterOf(command);
        if (found === undefined || stage === undefined) continue;
        const { tool, span, variable, value } = found;
        if (environment.valueFor(command, variable) !== undefined || told.has(`${run.stage} ${variable}`)) continue;
        // A stage that is built on this one gets the variable with it.
        const below = stage.base.kind === "stage" ? `${stage.base.index} ${variable}` : "";
        told.add(`${run.stage} ${variable}`);
        if (told.has(below)) continue;
        const edit = lineBelow(syntax.source, stage.from, `ENV ${variable}=${value}`);
        const fix: FixProposal | undefined = edit && { safety: "unsafe", edits: [edit] };
        findings.push({ span, message: "sends", params: { tool, variable, value }, fix });
      }
    }
    return findings;
  },
});

/** Tools that send usage data unless a variable says no, from their own documentation. */
const reporters: ReadonlyMap<string, readonly [variable: string, value: string]> = new Map([
  ["next", ["NEXT_TELEMETRY_DISABLED", "1"]],
  ["nuxt", ["NUXT_TELEMETRY_DISABLED", "1"]],
  ["nuxi", ["NUXT_TELEMETRY_DISABLED", "1"]],
  ["gatsby", ["GATSBY_TELEMETRY_DISABLED", "1"]],
  ["astro", ["ASTRO_TELEMETRY_DISABLED", "1"]],
  ["turbo", ["TURBO_TELEMETRY_DISABLED", "1"]],
  ["wrangler", ["WRANGLER_SEND_METRICS", "false"]],
  ["ng", ["NG_CLI_ANALYTICS", "false"]],
  ["bun", ["DO_NOT_TRACK", "1"]],
  ["dotnet", ["DOTNET_CLI_TELEMETRY_OPTOUT", "1"]],
  ["pwsh", ["POWERSHELL_TELEMETRY_OPTOUT", "1"]],
  ["az", ["AZURE_CORE_COLLECT_TELEMETRY", "0"]],
  ["huggingface-cli", ["HF_HUB_DISABLE_TELEMETRY", "1"]],
  ["hf", ["HF_HUB_DISABLE_TELEMETRY", "1"]],
  ["vcpkg", ["VCPKG_DISABLE_METRICS", "1"]],
  ["bootstrap-vcpkg.sh", ["VCPKG_DISABLE_METRICS", "1"]],
  ["brew", ["HOMEBREW_NO_ANALYTICS", "1"]],
]);

const runners = /^(?:npx|pnpx|bunx|yarn|pnpm|npm)$/;

interface Reporter {
  readonly tool: string;
  readonly span: ShellCommand["nameSpan"];
  readonly variable: string;
  readonly value: string;
}

function reporterOf(command: ShellCommand): Reporter | undefined {
  const { name, nameSpan } = command;
  const runs = name !== undefined && runners.test(name);
  // `yarn exec next`, `npx --yes astro@5`.
  const word = runs ? command.args.find(({ text: arg }) => !arg.startsWith("-") && !/^(?:exec|dlx|run)$/.test(arg)) : undefined;
  const tool = runs ? (word?.text.replace(/@.*$/, "") ?? "") : (name ?? "");
  const settings = reporters.get(tool);
  // A script of the project may have any name: `npm run next`.
  if (settings === undefined || (runs && command.args.some(({ text: arg }) => arg === "run"))) return undefined;
  return { tool, span: word?.span ?? nameSpan, variable: settings[0], value: settings[1] };
}
