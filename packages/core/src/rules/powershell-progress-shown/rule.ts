import { defineRule, type FindingsOf } from "../rule.ts";
import { powerShellScripts } from "../shared/powershell.ts";
import { text } from "./text.ts";

export const powershellProgressShown = defineRule({
  id: "powershell-progress-shown",
  since: "0.1.0",
  category: "cache",
  severity: "info",
  profiles: ["strict", "beginner"],
  needs: "stages",
  sources: [{ tool: "tally", id: "tally/powershell/progress-preference", relation: "same" }],
  mentions: ["owershell", "owerShell", "pwsh"],
  text,
  examples: [
    {
      bad: `# escape=\`
FROM mcr.microsoft.com/windows/servercore:ltsc2025
RUN powershell -Command Invoke-WebRequest https://example.com/a.zip -OutFile a.zip
                        ^^^^^^^^^^^^^^^^^ slow
`,
      good: `# escape=\`
FROM mcr.microsoft.com/windows/servercore:ltsc2025
SHELL ["powershell", "-Command", "$ProgressPreference = 'SilentlyContinue';"]
RUN Invoke-WebRequest https://example.com/a.zip -OutFile a.zip
`,
      fixed: `# escape=\`
FROM mcr.microsoft.com/windows/servercore:ltsc2025
RUN powershell -Command $ProgressPreference = 'SilentlyContinue'; Invoke-WebRequest https://example.com/a.zip -OutFile a.zip
`,
    },
    {
      bad: `# escape=\`
FROM mcr.microsoft.com/windows/servercore:ltsc2025
SHELL ["pwsh", "-Command"]
RUN New-Item C:\\a; \`
    iwr https://example.com/a.zip -OutFile C:\\a\\a.zip
    ^^^ slow
`,
      good: `# escape=\`
FROM mcr.microsoft.com/windows/servercore:ltsc2025
RUN powershell -Command Start-Process msiexec
`,
      fixed: `# escape=\`
FROM mcr.microsoft.com/windows/servercore:ltsc2025
SHELL ["pwsh", "-Command"]
RUN $ProgressPreference = 'SilentlyContinue'; New-Item C:\\a; \`
    iwr https://example.com/a.zip -OutFile C:\\a\\a.zip
`,
    },
  ],
  check({ scripts }) {
    const findings: FindingsOf<typeof text> = [];
    for (const { text: script, setup, start, spanOf } of powerShellScripts(scripts)) {
      if (/ProgressPreference/i.test(`${setup} ${script}`)) continue;
      const match = /(?<![\w-])(?:Invoke-WebRequest|iwr|Expand-Archive)(?![\w-])/i.exec(script);
      if (match === null) continue;
      const edits =
        start === undefined ? undefined : [{ span: { start, end: start }, text: "$ProgressPreference = 'SilentlyContinue'; " }];
      const params = { command: match[0] };
      const span = spanOf(match.index, match.index + match[0].length);
      findings.push({ span, message: "slow", params, fix: edits && { safety: "safe", edits } });
    }
    return findings;
  },
});
