import { defineRule, type FindingsOf } from "../rule.ts";
import { countStatements, powerShellScripts } from "../shared/powershell.ts";
import { text } from "./text.ts";

export const powershellContinuesAfterError = defineRule({
  id: "powershell-continues-after-error",
  since: "0.1.0",
  category: "correctness",
  severity: "warning",
  profiles: ["recommended", "strict", "beginner"],
  needs: "stages",
  sources: [{ tool: "tally", id: "tally/powershell/error-action-preference", relation: "narrower" }],
  mentions: ["owershell", "owerShell", "pwsh"],
  text,
  examples: [
    {
      bad: `# escape=\`
FROM mcr.microsoft.com/windows/servercore:ltsc2025
SHELL ["powershell", "-Command"]
RUN Invoke-WebRequest https://example.com/a.zip -OutFile a.zip; Expand-Archive a.zip C:\\a
    ^^^^^^^^^^^^^^^^^ continues
`,
      good: `# escape=\`
FROM mcr.microsoft.com/windows/servercore:ltsc2025
SHELL ["powershell", "-Command", "$ErrorActionPreference = 'Stop'; $ProgressPreference = 'SilentlyContinue';"]
RUN Invoke-WebRequest https://example.com/a.zip -OutFile a.zip; Expand-Archive a.zip C:\\a
`,
      fixed: `# escape=\`
FROM mcr.microsoft.com/windows/servercore:ltsc2025
SHELL ["powershell", "-Command"]
RUN $ErrorActionPreference = 'Stop'; Invoke-WebRequest https://example.com/a.zip -OutFile a.zip; Expand-Archive a.zip C:\\a
`,
    },
    {
      bad: `# escape=\`
FROM mcr.microsoft.com/windows/servercore:ltsc2025
RUN powershell -NoProfile -Command \`
      New-Item -Type Directory C:\\a; \`
      ^^^^^^^^ continues
      Copy-Item b C:\\a
RUN ["powershell", "-Command", "Remove-Item a; Remove-Item b"]
                                ^^^^^^^^^^^ continues
`,
      good: `# escape=\`
FROM mcr.microsoft.com/windows/servercore:ltsc2025
RUN powershell -Command Remove-Item 'C:\\a;b' -Force
RUN powershell -Command try { a; b } catch { exit 1 }
`,
      fixed: `# escape=\`
FROM mcr.microsoft.com/windows/servercore:ltsc2025
RUN powershell -NoProfile -Command \`
      $ErrorActionPreference = 'Stop'; New-Item -Type Directory C:\\a; \`
      Copy-Item b C:\\a
RUN ["powershell", "-Command", "$ErrorActionPreference = 'Stop'; Remove-Item a; Remove-Item b"]
`,
    },
  ],
  check({ scripts }) {
    const findings: FindingsOf<typeof text> = [];
    for (const { text: script, setup, start, spanOf } of powerShellScripts(scripts)) {
      if (/ErrorActionPreference\s*=|-(?:ErrorAction|EA)\s+['"]?Stop|\btrap\b|\btry\s*\{/i.test(`${setup} ${script}`)) continue;
      if (countStatements(script) < 2) continue;
      const first = /\S+/.exec(script);
      if (first === null) continue;
      const end = first.index + first[0].replace(/;+$/, "").length;
      const edits =
        start === undefined ? undefined : [{ span: { start, end: start }, text: "$ErrorActionPreference = 'Stop'; " }];
      findings.push({ span: spanOf(first.index, end), message: "continues", fix: edits && { safety: "unsafe", edits } });
    }
    return findings;
  },
});
