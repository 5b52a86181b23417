import type { Instruction } from "../../instructions/instruction.ts";
import type { ShellCommand } from "../../shell/shell-script.ts";
import type { StageGraph } from "../../stages/stage-graph.ts";
import type { Span } from "../../text/span.ts";
import { defineRule, type FixProposal, type FindingsOf } from "../rule.ts";
import { appendCommand, type FileText } from "../shared/append-command.ts";
import { type BuildScript, buildScripts } from "../shared/build-scripts.ts";
import { baseName, isArchiveName, readTransfer } from "../shared/transfers.ts";
import { imageStages } from "../shared/image-stages.ts";
import { isMounted, mountTargets } from "../shared/mounts.ts";
import { removedPaths } from "../shared/removed-paths.ts";
import { pathFrom, scriptDirectories } from "../shared/script-directory.ts";
import { unpackedArchive } from "../shared/unpacking.ts";
import { text } from "./text.ts";

export const downloadedArchiveLeft = defineRule({
  id: "downloaded-archive-left",
  since: "0.1.0",
  category: "size",
  severity: "warning",
  profiles: ["recommended", "strict", "beginner"],
  needs: "stages",
  sources: [{ tool: "tally", id: "tally/prefer-add-unpack", relation: "narrower" }],
  mentions: ["curl", "wget"],
  text,
  examples: [
    {
      bad: `FROM debian:13
RUN curl -fsSL -o /tmp/tool.tgz https://example.com/tool.tgz && tar -xzf /tmp/tool.tgz -C /opt
                  ^^^^^^^^^^^^^ left
`,
      good: `FROM debian:13
RUN curl -fsSL -o /tmp/a.tgz https://example.com/a.tgz && tar -xzf /tmp/a.tgz -C /opt && rm /tmp/a.tgz
RUN curl -fsSL https://example.com/a.tgz | tar -xz -C /opt
RUN --mount=type=cache,target=/tmp wget -P /tmp https://example.com/a.tgz && tar xf /tmp/a.tgz
`,
      fixed: `FROM debian:13
RUN curl -fsSL -o /tmp/tool.tgz https://example.com/tool.tgz && tar -xzf /tmp/tool.tgz -C /opt && rm /tmp/tool.tgz
`,
    },
    {
      bad: `FROM debian:13
ARG VERSION=1.2
RUN cd /opt && \\
    wget -q https://example.com/app-\${VERSION}.zip && \\
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ left
    unzip app-$VERSION.zip && \\
    ./install.sh
RUN wget -q https://example.com/b.zip && unzip b.zip
            ^^^^^^^^^^^^^^^^^^^^^^^^^ left
`,
      good: `FROM debian:13 AS build
RUN wget https://example.com/a.zip && unzip a.zip
FROM debian:13
RUN mkdir /tmp/x && cd /tmp/x && wget https://example.com/a.zip && unzip a.zip -d /opt && cd / && rm -rf /tmp/x
RUN cd /opt && wget https://example.com/b.zip && unzip b.zip && rm *.zip
COPY --from=build /a /a
`,
      fixed: `FROM debian:13
ARG VERSION=1.2
RUN cd /opt && \\
    wget -q https://example.com/app-\${VERSION}.zip && \\
    unzip app-$VERSION.zip && \\
    ./install.sh && \\
    rm /opt/app-1.2.zip
RUN wget -q https://example.com/b.zip && unzip b.zip && rm b.zip
`,
    },
  ],
  check({ syntax, instructions, stages, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    const workdirs = workdirsOf(instructions);
    const inImage = imageStages(stages);
    const file = { text: syntax.source.text, escape: stages.escape };
    let mentions: ReadonlyMap<string, number> | undefined;
    for (const run of buildScripts(scripts)) {
      if (!inImage.has(run.stage)) continue;
      for (const { span, path, name } of leftArchives(stages, run, workdirs)) {
        mentions ??= lastMentions(file.text);
        const written = baseName(file.text.slice(span.start, span.end).replace(/["']/g, ""));
        // A later instruction that names it needs it, or removes it, which is the concern of deleted-in-later-layer.
        if ((mentions.get(plainVariables(written)) ?? 0) > run.instruction.span.end) continue;
        findings.push({ span, message: "left", params: { file: name }, fix: removal(run, file, path) });
      }
    }
    return findings;
  },
});

interface LeftArchive {
  readonly span: Span;
  /** As the script has it, seen from the directory that it begins in. */
  readonly path: string;
  readonly name: string;
}

function leftArchives(graph: StageGraph, run: BuildScript, workdirs: ReadonlySet<string>): readonly LeftArchive[] {
  const list: LeftArchive[] = [];
  const { commands } = run.script;
  if (!commands.some(({ name }) => name === "curl" || name === "wget")) return list;
  const directories = scriptDirectories(commands);
  const mounted = mountTargets(run.instruction, graph);
  const told = new Set<string>();
  for (const [index, command] of commands.entries()) {
    const target = readTransfer(command)?.target;
    if (target?.kind !== "file" || !isArchiveName(target.name)) continue;
    const path = pathFrom(directories[index], target.name);
    if (path === undefined || told.has(path) || isMounted(mounted, path)) continue;
    const later = commands.slice(index + 1);
    const unpacks = later.some((other, at) => {
      const archive = unpackedArchive(other);
      return archive !== undefined && samePath(pathFrom(directories[index + 1 + at], archive.text), path, archive.text);
    });
    if (!unpacks || later.some((other) => mayRemove(other, path, workdirs))) continue;
    told.add(path);
    list.push({ span: target.word.span, path, name: baseName(target.name) });
  }
  return list;
}

function samePath(one: string | undefined, other: string, written: string): boolean {
  return one === undefined ? baseName(written) === baseName(other) : one === other;
}

/** Whether the file, or what may hold it, is removed or moved: a pattern or a directory counts as soon as it may be meant. */
function mayRemove(command: ShellCommand, path: string, workdirs: ReadonlySet<string>): boolean {
  const name = baseName(path);
  if (command.name === "mv") return command.args.some(({ text: word }) => word.includes(name));
  if (command.name === "find" || command.name === "xargs" || command.wrappers.some((wrapper) => wrapper.name === "xargs")) {
    return removedPaths(command).length > 0 || command.name === "rm";
  }
  if (command.name !== "rm" && command.name !== "unlink") return false;
  const parts = path.split("/").slice(0, -1);
  return command.args.some(({ text: word }) => {
    const removed = plainVariables(word).replace(/\/+$/, "");
    const last = baseName(removed);
    if (last === name || removed.startsWith("$")) return true;
    if (!path.startsWith("/") && (removed === "." || workdirs.has(removed))) return true;
    if (/[*?[{]/.test(last)) return last === "*" ? removed === "*" || parts.includes(baseName(removed.slice(0, -2))) : true;
    return last !== "" && parts.includes(last);
  });
}

/** All working directories of the file: a relative path lies in one of them. */
function workdirsOf(instructions: readonly Instruction[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const instruction of instructions)
    if (instruction.kind === "workdir") found.add(instruction.value.value.replace(/\/+$/, ""));
  return found;
}

/** Where the file last names each archive. */
function lastMentions(file: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { 0: name, index } of file.matchAll(/[\w.+@${}-]+\.\w+/g)) found.set(plainVariables(name), index);
  return found;
}

function plainVariables(name: string): string {
  return name.replace(/\$\{(\w+)\}/g, "$$$1");
}

/** Only a path that the end of the script sees in the same way can be removed there. */
function removal(run: BuildScript, file: FileText, path: string): FixProposal | undefined {
  const moves = run.script.commands.some(({ name }) => name === "cd" || name === "pushd");
  if (!/^[\w./+@-]+$/.test(path) || path.startsWith("-") || (moves && !path.startsWith("/"))) return undefined;
  const edits = appendCommand(run, file, `rm ${path}`);
  return edits && { safety: /^\/(?:var\/)?tmp\//.test(path) ? "safe" : "unsafe", edits };
}
