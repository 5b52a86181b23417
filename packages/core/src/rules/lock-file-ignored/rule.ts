import { hasFlag, positionals } from "../../shell/command-queries.ts";
import type { ShellCommand, ShellWord } from "../../shell/shell-script.ts";
import { defineRule, type FixProposal, type FindingsOf } from "../rule.ts";
import { buildScripts } from "../shared/build-scripts.ts";
import { optionBehind } from "../shared/option-edits.ts";
import { text } from "./text.ts";

export const lockFileIgnored = defineRule({
  id: "lock-file-ignored",
  since: "0.1.0",
  category: "reproducibility",
  severity: "info",
  profiles: ["strict"],
  needs: "stages",
  sources: [],
  mentions: ["cargo", "composer", "dotnet"],
  text,
  examples: [
    {
      bad: `FROM rust:1.90
COPY . .
RUN cargo build --release
          ^^^^^ cargo
`,
      good: `FROM rust:1.90
COPY . .
RUN cargo build --release --locked && cargo fetch --frozen && cargo --version
`,
      fixed: `FROM rust:1.90
COPY . .
RUN cargo build --locked --release
`,
    },
    {
      bad: `FROM php:8.4-cli
RUN composer self-update && \\
    composer update --no-dev
             ^^^^^^ composer
FROM mcr.microsoft.com/dotnet/sdk:9.0
COPY app.csproj packages.lock.json ./
RUN dotnet restore
           ^^^^^^^ dotnet
`,
      good: `FROM mcr.microsoft.com/dotnet/sdk:9.0
COPY app.csproj ./
RUN dotnet restore
RUN composer install && composer update --lock
`,
      fixed: `FROM php:8.4-cli
RUN composer self-update && \\
    composer install --no-dev
FROM mcr.microsoft.com/dotnet/sdk:9.0
COPY app.csproj packages.lock.json ./
RUN dotnet restore --locked-mode
`,
    },
  ],
  check({ syntax, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    // NuGet has a lock file only where a project asks for one.
    const hasNugetLock = /packages\.lock\.json|RestorePackagesWithLockFile/.test(syntax.source.text);
    for (const run of buildScripts(scripts)) {
      for (const command of run.script.commands) {
        const found = ignoresLock(command, hasNugetLock);
        if (found === undefined) continue;
        const { message, verb, option } = found;
        const isPlain = verb.raw === verb.text;
        const edits = option === "install" ? [{ span: verb.span, text: option }] : optionBehind(run, verb, option);
        const fix: FixProposal | undefined = edits && isPlain ? { safety: "unsafe", edits } : undefined;
        findings.push({ span: verb.span, message, params: { command: `${command.name ?? ""} ${verb.text}` }, fix });
      }
    }
    return findings;
  },
});

interface IgnoredLock {
  readonly message: "cargo" | "composer" | "dotnet";
  readonly verb: ShellWord;
  /** The option to add, or the subcommand to use. */
  readonly option: string;
}

function ignoresLock(command: ShellCommand, hasNugetLock: boolean): IgnoredLock | undefined {
  const words = positionals(command);
  // `cargo +nightly build`.
  const verb = words.find(({ text: word }) => !word.startsWith("+"));
  if (verb === undefined) return undefined;
  switch (command.name) {
    case "cargo":
      if (!/^(?:build|b|install|run|r|test|t|fetch|check)$/.test(verb.text)) return undefined;
      return hasFlag(command, "--locked", "--frozen", "--offline") ? undefined : { message: "cargo", verb, option: "--locked" };
    case "composer":
      // With packages it updates these alone, as is asked for.
      if (!/^(?:update|u|upgrade)$/.test(verb.text) || words.length > 1 || hasFlag(command, "--lock", "--dry-run"))
        return undefined;
      return { message: "composer", verb, option: "install" };
    case "dotnet":
      if (verb.text !== "restore" || !hasNugetLock || hasFlag(command, "--locked-mode", "--force-evaluate")) return undefined;
      return { message: "dotnet", verb, option: "--locked-mode" };
    default:
      return undefined;
  }
}
