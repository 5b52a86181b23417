import { flagValue, positionals } from "../../shell/command-queries.ts";
import type { ShellWord } from "../../shell/shell-script.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { buildScripts } from "../shared/build-scripts.ts";
import { mayHoldVersion, type Pin, unpinnedWords } from "../shared/unpinned-words.ts";
import { text } from "./text.ts";

export const dotnetUnpinnedTool = defineRule({
  id: "dotnet-unpinned-tool",
  since: "0.1.0",
  category: "reproducibility",
  severity: "info",
  profiles: ["strict"],
  needs: "stages",
  sources: [],
  mentions: ["dotnet"],
  text,
  examples: [
    {
      bad: `FROM mcr.microsoft.com/dotnet/sdk:9.0
RUN dotnet tool install --global dotnet-ef
                                 ^^^^^^^^^ one
`,
      good: `FROM mcr.microsoft.com/dotnet/sdk:9.0
RUN dotnet tool install --global dotnet-ef --version 9.0.9 && dotnet tool restore && dotnet tool install -g dotnet-trace@9.0.1
`,
    },
    {
      bad: `FROM mcr.microsoft.com/dotnet/sdk:9.0
RUN dotnet new console && \\
    dotnet add app.csproj package \\
      Serilog
      ^^^^^^^ one
`,
      good: `FROM mcr.microsoft.com/dotnet/sdk:9.0
RUN dotnet add package Serilog -v 4.3.0 && dotnet tool update -g --version 1.0 x && dotnet add reference ../lib
`,
    },
  ],
  check({ scripts }) {
    const findings: FindingsOf<typeof text> = [];
    for (const run of buildScripts(scripts)) {
      for (const command of run.script.commands) {
        if (command.name !== "dotnet" || flagValue(command, "--version", "-v") !== undefined) continue;
        const words = positionals(command, {
          withValue: [
            "--tool-path",
            "--add-source",
            "--configfile",
            "--framework",
            "-f",
            "--verbosity",
            "-s",
            "--source",
            "-a",
            "--arch",
          ],
        });
        for (const each of unpinnedWords(installedNames(words), pinOf)) findings.push(each);
      }
    }
    return findings;
  },
});

/** `dotnet tool install x`, `dotnet add [project] package x`. */
function installedNames(words: readonly ShellWord[]): readonly ShellWord[] {
  const [first, second] = words;
  if (first?.text === "tool" && (second?.text === "install" || second?.text === "update")) return words.slice(2, 3);
  const at = first?.text === "add" ? words.findIndex(({ text: word }) => word === "package") : -1;
  return at === -1 ? [] : words.slice(at + 1, at + 2);
}

function pinOf(word: ShellWord): Pin {
  if (word.text.includes("@")) return "pinned";
  return mayHoldVersion(word) ? "unknown" : "unpinned";
}
