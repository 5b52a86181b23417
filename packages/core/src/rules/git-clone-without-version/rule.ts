import { defineRule, type FindingsOf } from "../rule.ts";
import { buildScripts } from "../shared/build-scripts.ts";
import { lastChoice, readGitClone } from "../shared/git-clone.ts";
import { text } from "./text.ts";

export const gitCloneWithoutVersion = defineRule({
  id: "git-clone-without-version",
  since: "0.1.0",
  category: "reproducibility",
  severity: "info",
  profiles: ["strict"],
  needs: "stages",
  sources: [],
  mentions: ["git"],
  text,
  examples: [
    {
      bad: `FROM debian:13
RUN git clone https://example.com/team/app.git /src
              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ default
`,
      good: `FROM debian:13
RUN git clone -b v1.2.0 --depth 1 https://example.com/team/app.git /src
RUN git clone https://example.com/team/app.git && cd app && git checkout 1a2b3c4
`,
    },
    {
      bad: `FROM debian:13
RUN cd /src \\
  && git clone --branch main --depth 1 \\
                        ^^^^ branch
     https://example.com/team/app.git
`,
      good: `FROM debian:13
ARG REF=v1
RUN git clone --branch $REF https://example.com/team/app.git && git clone /mirror/app.git /src
`,
    },
  ],
  check({ scripts }) {
    const findings: FindingsOf<typeof text> = [];
    for (const run of buildScripts(scripts)) {
      const { commands } = run.script;
      const choice = lastChoice(commands);
      for (const command of commands.slice(choice + 1)) {
        const clone = readGitClone(command);
        if (clone === undefined) continue;
        const { url, branch } = clone;
        if (branch === undefined) findings.push({ span: url.span, message: "default", params: { url: url.text } });
        else if (/^(?:main|master|develop|dev|trunk|HEAD)$/.test(branch.value ?? "")) {
          findings.push({ span: branch.span, message: "branch", params: { branch: branch.text } });
        }
      }
    }
    return findings;
  },
});
