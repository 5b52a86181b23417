import { defineRule, type FixProposal, type FindingsOf } from "../rule.ts";
import { appendCommand, type FileText } from "../shared/append-command.ts";
import { aptArchives, aptLists, type AptCacheKind, keepingArchives, laterListReaders } from "../shared/apt-cache.ts";
import { type BuildScript, buildScripts } from "../shared/build-scripts.ts";
import { imageStages } from "../shared/image-stages.ts";
import { lastFilling } from "../shared/left-cache.ts";
import { isMounted, mountTargets } from "../shared/mounts.ts";
import { runAs, type PackageCommand } from "../shared/package-command.ts";
import { stageSetting, writes } from "../shared/stage-settings.ts";
import { text } from "./text.ts";

export const aptCacheLeft = defineRule({
  id: "apt-cache-left",
  since: "0.1.0",
  category: "size",
  severity: "warning",
  profiles: ["recommended", "strict", "beginner"],
  needs: "stages",
  sources: [
    { tool: "hadolint", id: "DL3009", relation: "wider" },
    { tool: "dockle", id: "DKL-DI-0005", relation: "same" },
    { tool: "semgrep", id: "remove-package-lists", relation: "same" },
    { tool: "sonar", id: "S6587", relation: "narrower" },
    { tool: "droast", id: "DF004", relation: "narrower" },
  ],
  mentions: ["apt"],
  text,
  examples: [
    {
      bad: `FROM debian:13
RUN apt-get update \\
            ^^^^^^ lists
 && apt-get install -y --no-install-recommends \\
      curl \\
      git \\
 # no clean-up: other files
 && rm -rf /tmp/build
`,
      good: `FROM debian:13 AS build
RUN apt-get update && apt-get install -y gcc

FROM debian:13
RUN apt-get update \\
 && apt-get install -y --no-install-recommends curl \\
 && rm -rf /var/lib/apt/lists/*
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked \\
    --mount=type=cache,target=/var/lib/apt,sharing=locked \\
    apt-get update && apt-get install -y jq
COPY --from=build /app /app
`,
      fixed: `FROM debian:13
RUN apt-get update \\
 && apt-get install -y --no-install-recommends \\
      curl \\
      git \\
 # no clean-up: other files
 && rm -rf /tmp/build \\
 && rm -rf /var/lib/apt/lists/*
`,
    },
    {
      bad: `FROM debian:13
RUN <<EOF
set -e
rm -rf /var/lib/apt/lists/*
sudo apt-get update
             ^^^^^^ lists
sudo apt-get install -y curl
EOF
`,
      good: `FROM debian:13
RUN <<EOF
apt-get update
apt-get install -y curl
find /var/lib/apt/lists -type f -delete
EOF
`,
      fixed: `FROM debian:13
RUN <<EOF
set -e
rm -rf /var/lib/apt/lists/*
sudo apt-get update
sudo apt-get install -y curl
sudo rm -rf /var/lib/apt/lists/*
EOF
`,
    },
    {
      bad: `FROM debian:13
RUN rm -f /etc/apt/apt.conf.d/docker-clean
RUN --mount=type=cache,target=/var/lib/apt apt-get update && apt-get install -y curl
                                                                     ^^^^^^^ archives
`,
      good: `FROM debian:13
RUN rm -f /etc/apt/apt.conf.d/docker-clean
RUN --mount=type=cache,target=/var/lib/apt --mount=type=cache,target=/var/cache/apt apt-get update && apt-get install -y curl
`,
      fixed: `FROM debian:13
RUN rm -f /etc/apt/apt.conf.d/docker-clean
RUN --mount=type=cache,target=/var/lib/apt apt-get update && apt-get install -y curl && apt-get clean
`,
    },
  ],
  check({ syntax, stages, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    const inImage = imageStages(stages);
    const keepsArchives = stageSetting(stages, (instruction) => writes(instruction, keepingArchives));
    const readers = laterListReaders(stages, scripts);
    const file: FileText = { text: syntax.source.text, escape: stages.escape };
    for (const run of buildScripts(scripts)) {
      if (!inImage.has(run.stage)) continue;
      const mounted = mountTargets(run.instruction, stages);
      const update = isMounted(mounted, aptLists.directory) ? undefined : lastFilling(run.script.commands, aptLists);
      if (update !== undefined) {
        const fix = isUsed(run, update) && !readers.comeAfter(run) ? cleanUp(run, file, update, aptLists) : undefined;
        findings.push({ span: update.verb.span, message: "lists", params: { command: commandOf(update) }, fix });
      }
      if (!keepsArchives.isOn(run.instruction) || isMounted(mounted, aptArchives.directory)) continue;
      const install = lastFilling(run.script.commands, aptArchives);
      if (install === undefined) continue;
      const fix = cleanUp(run, file, install, aptArchives);
      findings.push({ span: install.verb.span, message: "archives", params: { command: commandOf(install) }, fix });
    }
    return findings;
  },
});

function commandOf({ command, verb }: PackageCommand): string {
  return `${command.name ?? ""} ${verb.text}`;
}

/** A RUN that only updates is no place for a clean-up: what it fetches is meant for something else. */
function isUsed({ script }: BuildScript, update: PackageCommand): boolean {
  return script.commands.some(
    (command) => command.span.start > update.verb.span.start && aptArchives.fills(command) !== undefined,
  );
}

function cleanUp(run: BuildScript, file: FileText, after: PackageCommand, kind: AptCacheKind): FixProposal | undefined {
  const edits = appendCommand(run, file, runAs(after, kind.cleanUp));
  return edits === undefined ? undefined : { safety: "safe", edits, title: kind.name };
}
