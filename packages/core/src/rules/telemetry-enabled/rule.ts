import { positionals } from "../../shell/command-queries.ts";
import type { ShellCommand } from "../../shell/shell-script.ts";
import { lineAt } from "../../text/source-text.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { buildScripts } from "../shared/build-scripts.ts";
import { runEnvironment } from "../shared/run-environment.ts";
import { text } from "./text.ts";

/** The variable that switches telemetry off, by program, from the documentation of each. */
const optOuts: ReadonlyMap<string, string> = new Map(
  Object.entries({
    next: "NEXT_TELEMETRY_DISABLED=1",
    nuxt: "NUXT_TELEMETRY_DISABLED=1",
    nuxi: "NUXT_TELEMETRY_DISABLED=1",
    gatsby: "GATSBY_TELEMETRY_DISABLED=1",
    astro: "ASTRO_TELEMETRY_DISABLED=1",
    turbo: "TURBO_TELEMETRY_DISABLED=1",
    ng: "NG_CLI_ANALYTICS=false",
    wrangler: "WRANGLER_SEND_METRICS=false",
    bun: "DO_NOT_TRACK=1",
    dotnet: "DOTNET_CLI_TELEMETRY_OPTOUT=1",
    pwsh: "POWERSHELL_TELEMETRY_OPTOUT=1",
    az: "AZURE_CORE_COLLECT_TELEMETRY=0",
    sam: "SAM_CLI_TELEMETRY=0",
    func: "FUNCTIONS_CORE_TOOLS_TELEMETRY_OPTOUT=1",
    "huggingface-cli": "HF_HUB_DISABLE_TELEMETRY=1",
    hf: "HF_HUB_DISABLE_TELEMETRY=1",
    brew: "HOMEBREW_NO_ANALYTICS=1",
    vcpkg: "VCPKG_DISABLE_METRICS=1",
  }),
);

export const telemetryEnabled = defineRule({
  id: "telemetry-enabled",
  since: "0.1.0",
  category: "security",
  severity: "info",
  profiles: ["strict"],
  needs: "stages",
  sources: [{ tool: "tally", id: "tally/prefer-telemetry-opt-out", relation: "narrower" }],
  text,
  examples: [
    {
      bad: `FROM mcr.microsoft.com/dotnet/sdk:9.0
RUN dotnet publish -c Release
    ^^^^^^ reports
`,
      good: `FROM mcr.microsoft.com/dotnet/sdk:9.0
ENV DOTNET_CLI_TELEMETRY_OPTOUT=1
RUN dotnet publish -c Release
FROM node:24
RUN NEXT_TELEMETRY_DISABLED=1 npx next build
ENV DO_NOT_TRACK=1
RUN bun install
`,
      fixed: `FROM mcr.microsoft.com/dotnet/sdk:9.0
ENV DOTNET_CLI_TELEMETRY_OPTOUT=1
RUN dotnet publish -c Release
`,
    },
    {
      bad: `FROM node:24 \\
  AS build
RUN npm ci && \\
    npx next build
        ^^^^ reports
RUN yarn next export
`,
      good: `FROM node:24
RUN npm run build
`,
      fixed: `FROM node:24 \\
  AS build
ENV NEXT_TELEMETRY_DISABLED=1
RUN npm ci && \\
    npx next build
RUN yarn next export
`,
    },
  ],
  check({ syntax, stages, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    const { source } = syntax;
    const told = new Set<string>();
    for (const run of buildScripts(scripts)) {
      const environment = run.script.commands.length === 0 ? undefined : runEnvironment(stages, run);
      for (const command of run.script.commands) {
        const program = programOf(command);
        const optOut = program && optOuts.get(program.name);
        if (program === undefined || optOut === undefined || environment === undefined) continue;
        const variable = optOut.slice(0, optOut.indexOf("="));
        const isOff = [variable, "DO_NOT_TRACK"].some((name) => environment.valueFor(command, name) !== undefined);
        const key = `${run.stage} ${variable}`;
        if (isOff || told.has(key)) continue;
        told.add(key);
        const from = stages.stages[run.stage]?.from;
        const next = from && source.lineStarts[lineAt(source, from.span.end - 1) + 1];
        const lineBreak = source.text.includes("\r\n") ? "\r\n" : "\n";
        const edits = next === undefined ? undefined : [{ span: { start: next, end: next }, text: `ENV ${optOut}${lineBreak}` }];
        const params = { command: program.name, variable: optOut };
        findings.push({ span: program.span, message: "reports", params, fix: edits && { safety: "unsafe", edits } });
      }
    }
    return findings;
  },
});

/** The program itself, also behind `npx`, `pnpm exec` and the like. */
function programOf(command: ShellCommand): { readonly name: string; readonly span: ShellCommand["span"] } | undefined {
  const { name, nameSpan } = command;
  if (name === undefined) return undefined;
  if (optOuts.has(name)) return { name, span: nameSpan };
  if (!/^(?:npx|bunx|pnpx|yarn|pnpm)$/.test(name)) return undefined;
  const [first, second] = positionals(command);
  const word = first !== undefined && /^(?:exec|dlx|x)$/.test(first.text) ? second : first;
  return word === undefined ? undefined : { name: word.text, span: word.span };
}
