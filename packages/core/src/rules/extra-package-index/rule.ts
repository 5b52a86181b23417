import { withTriggers } from "../../instructions/read-instructions.ts";
import { withoutPythonModule } from "../../shell/command-queries.ts";
import type { ShellWord } from "../../shell/shell-script.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { buildScripts } from "../shared/build-scripts.ts";
import { text } from "./text.ts";

const programs = /^(?:pip[\d.]*|uv|pipenv)$/;
const variables: ReadonlySet<string> = new Set(["PIP_EXTRA_INDEX_URL", "UV_EXTRA_INDEX_URL"]);

export const extraPackageIndex = defineRule({
  id: "extra-package-index",
  since: "0.1.0",
  category: "security",
  severity: "info",
  profiles: ["strict"],
  needs: "stages",
  sources: [{ tool: "semgrep", id: "dockerfile-pip-extra-index-url", relation: "wider" }],
  text,
  examples: [
    {
      bad: `FROM python:3.13
RUN pip install --extra-index-url https://pypi.example.com/simple team-tool
                ^^^^^^^^^^^^^^^^^ extra
`,
      good: `FROM python:3.13
RUN pip install --index-url https://pypi.example.com/simple team-tool
`,
      fixed: `FROM python:3.13
RUN pip install --index-url https://pypi.example.com/simple team-tool
`,
    },
    {
      bad: `FROM python:3.13
ENV PIP_NO_CACHE_DIR=1 \\
    PIP_EXTRA_INDEX_URL=https://pypi.example.com/simple
    ^^^^^^^^^^^^^^^^^^^ extra
RUN python3 -m pip install \\
      --extra-index-url=$INDEX team-tool
      ^^^^^^^^^^^^^^^^^^^^^^^^ extra
`,
      good: `FROM python:3.13
ENV PIP_INDEX_URL=https://pypi.example.com/simple
RUN echo --extra-index-url
`,
      fixed: `FROM python:3.13
ENV PIP_NO_CACHE_DIR=1 \\
    PIP_EXTRA_INDEX_URL=https://pypi.example.com/simple
RUN python3 -m pip install \\
      --index-url=$INDEX team-tool
`,
    },
  ],
  check({ instructions, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    for (const instruction of withTriggers(instructions)) {
      if (instruction.kind !== "env") continue;
      for (const { key } of instruction.pairs) if (variables.has(key.value)) findings.push({ span: key.span, message: "extra" });
    }
    for (const { script } of buildScripts(scripts)) {
      for (const given of script.commands) {
        const command = withoutPythonModule(given);
        if (!programs.test(command.name ?? "")) continue;
        const option = command.args.find(({ text: word }) => /^--extra-index-url(?:=|$)/.test(word));
        if (option === undefined) continue;
        const { start } = option.span;
        const edits = [{ span: { start, end: start + "--extra-index-url".length }, text: "--index-url" }];
        // Two of them would leave one index out.
        const isOnly = option.raw.startsWith("--extra") && !command.args.some(isIndex);
        findings.push({ span: option.span, message: "extra", fix: isOnly ? { safety: "unsafe", edits } : undefined });
      }
    }
    return findings;
  },
});

function isIndex({ text: word }: ShellWord, index: number, words: readonly ShellWord[]): boolean {
  if (/^(?:-i|--index-url|--index)(?:=|$)/.test(word)) return true;
  return word.startsWith("--extra-index-url") && words.findIndex(({ text }) => text.startsWith("--extra-index-url")) !== index;
}
