import { defineRule, type FindingsOf } from "../rule.ts";
import { buildScripts } from "../shared/build-scripts.ts";
import { lastChoice, readGitClone } from "../shared/git-clone.ts";
import { imageStages } from "../shared/image-stages.ts";
import { isMounted, mountTargets } from "../shared/mounts.ts";
import { optionBehind } from "../shared/option-edits.ts";
import { removedPaths } from "../shared/removed-paths.ts";
import { baseName } from "../shared/transfers.ts";
import { text } from "./text.ts";

export const gitHistoryLeft = defineRule({
  id: "git-history-left",
  since: "0.1.0",
  category: "size",
  severity: "info",
  profiles: ["strict", "beginner"],
  needs: "stages",
  sources: [],
  mentions: ["git"],
  text,
  examples: [
    {
      bad: `FROM debian:13
RUN git clone https://example.com/team/app.git /opt/app
        ^^^^^ history
`,
      good: `FROM debian:13
RUN git clone --depth 1 https://example.com/team/app.git /opt/app
RUN git clone https://example.com/team/b.git && make -C b install && rm -rf b
RUN git clone https://example.com/team/c.git && rm -rf c/.git
`,
      fixed: `FROM debian:13
RUN git clone --depth 1 https://example.com/team/app.git /opt/app
`,
    },
    {
      bad: `FROM debian:13
RUN cd /opt && \\
    git clone --recursive -b v1.2 https://example.com/team/app.git && \\
        ^^^^^ history
    cd app && make
RUN git clone https://example.com/team/lib.git && cd lib && git checkout 1a2b3c4
        ^^^^^ history
`,
      good: `FROM debian:13 AS build
RUN git clone https://example.com/team/app.git
FROM debian:13
RUN --mount=type=cache,target=/src git clone https://example.com/team/app.git /src/app
COPY --from=build /app/bin /bin
`,
      fixed: `FROM debian:13
RUN cd /opt && \\
    git clone --depth 1 --recursive -b v1.2 https://example.com/team/app.git && \\
    cd app && make
RUN git clone https://example.com/team/lib.git && cd lib && git checkout 1a2b3c4
`,
    },
  ],
  check({ stages, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    const inImage = imageStages(stages);
    for (const run of buildScripts(scripts)) {
      const { commands } = run.script;
      if (!inImage.has(run.stage) || !commands.some(({ name }) => name === "git")) continue;
      const mounted = mountTargets(run.instruction, stages);
      const choice = lastChoice(commands);
      const removed = commands.flatMap((command, at) => removedPaths(command).map((path) => ({ at, path })));
      for (const [index, command] of commands.entries()) {
        const clone = readGitClone(command);
        if (clone === undefined || clone.shallow || isMounted(mounted, clone.directory)) continue;
        if (removed.some(({ at, path }) => at > index && mayHold(path, clone.directory))) continue;
        // A branch that `git checkout` needs may not be in a shallow clone.
        const edits = choice > index ? undefined : optionBehind(run, clone.verb, "--depth 1");
        const fix = edits && !run.instruction.json ? { safety: "unsafe" as const, edits } : undefined;
        findings.push({ span: clone.verb.span, message: "history", params: { directory: clone.directory }, fix });
      }
    }
    return findings;
  },
});

/** The clone, its `.git`, or a directory that may hold it. */
function mayHold(path: string, directory: string): boolean {
  const name = baseName(path);
  return path === "" || path.startsWith("$") || name === ".git" || name === "*" || directory.split("/").includes(name);
}
