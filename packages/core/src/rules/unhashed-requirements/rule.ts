import { findFlag } from "../../shell/command-queries.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { buildScripts } from "../shared/build-scripts.ts";
import { optionBehind } from "../shared/option-edits.ts";
import { projectInstall } from "../shared/project-installs.ts";
import { runEnvironment } from "../shared/run-environment.ts";
import { text } from "./text.ts";

export const unhashedRequirements = defineRule({
  id: "unhashed-requirements",
  since: "0.1.0",
  category: "security",
  severity: "info",
  // Few projects have hashes: only for those who ask for it.
  profiles: [],
  needs: "stages",
  sources: [],
  mentions: ["pip"],
  text,
  examples: [
    {
      bad: `FROM python:3.13
RUN pip install --no-cache-dir -r requirements.txt
        ^^^^^^^ unhashed
`,
      good: `FROM python:3.13
RUN pip install --require-hashes -r requirements.txt && pip install flask==3.1.2
ENV PIP_REQUIRE_HASHES=1
RUN pip install -r requirements.txt
`,
      fixed: `FROM python:3.13
RUN pip install --require-hashes --no-cache-dir -r requirements.txt
`,
    },
    {
      bad: `FROM python:3.13
RUN uv venv && \\
    uv pip install -r requirements.txt
           ^^^^^^^ unhashed
`,
      good: `FROM python:3.13
RUN uv venv && uv pip install --require-hashes -r requirements.txt && uv sync --locked
`,
      fixed: `FROM python:3.13
RUN uv venv && \\
    uv pip install --require-hashes -r requirements.txt
`,
    },
  ],
  check({ stages, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    for (const run of buildScripts(scripts)) {
      const environment = runEnvironment(stages, run);
      for (const command of run.script.commands) {
        const install = projectInstall(command);
        if (install?.verb === undefined || (install.manager !== "pip" && install.manager !== "uv") || install.name === "uv sync")
          continue;
        if (findFlag(install.command, "--require-hashes", "--no-verify-hashes") !== undefined) continue;
        const isSet = ["PIP_REQUIRE_HASHES", "UV_REQUIRE_HASHES"].some(
          (name) => environment.valueFor(command, name) !== undefined,
        );
        if (isSet) continue;
        const edits = optionBehind(run, install.verb, "--require-hashes");
        const params = { command: install.name, file: install.files[0] ?? "" };
        findings.push({ span: install.span, message: "unhashed", params, fix: edits && { safety: "unsafe", edits } });
      }
    }
    return findings;
  },
});
