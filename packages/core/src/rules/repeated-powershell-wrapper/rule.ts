import type { RunScript } from "../../shell/run-scripts.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { buildScripts } from "../shared/build-scripts.ts";
import { text } from "./text.ts";

export const repeatedPowershellWrapper = defineRule({
  id: "repeated-powershell-wrapper",
  since: "0.1.0",
  category: "clarity",
  severity: "style",
  profiles: ["strict"],
  needs: "stages",
  sources: [{ tool: "tally", id: "tally/powershell/prefer-shell-instruction", relation: "same" }],
  mentions: ["owershell", "owerShell", "pwsh"],
  text,
  examples: [
    {
      bad: `# escape=\`
FROM mcr.microsoft.com/windows/servercore:ltsc2025
RUN powershell -Command New-Item a
RUN powershell -Command New-Item b
    ^^^^^^^^^^ repeated
`,
      good: `# escape=\`
FROM mcr.microsoft.com/windows/servercore:ltsc2025
RUN powershell -Command New-Item a
RUN dir
`,
    },
    {
      bad: `# escape=\`
FROM mcr.microsoft.com/windows/servercore:ltsc2025
RUN powershell -NoProfile -Command New-Item a
WORKDIR C:/a
RUN powershell.exe -NoProfile -Command \`
    ^^^^^^^^^^^^^^ repeated
      New-Item b
RUN powershell -NoProfile -Command New-Item c
`,
      good: `# escape=\`
FROM mcr.microsoft.com/windows/servercore:ltsc2025
RUN powershell -Command New-Item a
FROM mcr.microsoft.com/windows/servercore:ltsc2025
RUN powershell -Command New-Item b
RUN pwsh -Command New-Item b
`,
    },
  ],
  check({ scripts }) {
    const findings: FindingsOf<typeof text> = [];
    const counts = new Map<string, number>();
    for (const run of buildScripts(scripts)) {
      const key = wrapperOf(run);
      if (key === undefined) continue;
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      const { start } = run.instruction.argumentsSpan;
      const program = /^[\w.]+/.exec(
        run.instruction.line.text.slice(run.instruction.command.form === "shell" ? run.instruction.command.text.at : 0),
      );
      if (count === 2 && program !== null) {
        findings.push({ span: { start, end: start + program[0].length }, message: "repeated", params: { program: program[0] } });
      }
    }
    return findings;
  },
});

/** The stage, the program and its options; undefined for a RUN that starts no PowerShell. */
function wrapperOf({ stage, script, instruction }: RunScript): string | undefined {
  if (script.form !== "shell" || instruction.json) return undefined;
  const match = /^\s*(powershell|pwsh)(?:\.exe)?((?:\s+-\w+(?:\s+[A-Z]\w+(?=\s+-))?)*?)\s+-c(?:ommand)?\s/i.exec(
    script.text.text,
  );
  return match === null ? undefined : `${stage} ${match[1]?.toLowerCase()} ${match[2]?.toLowerCase().replace(/\s+/g, " ")}`;
}
