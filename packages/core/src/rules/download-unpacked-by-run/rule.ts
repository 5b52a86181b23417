import { flagValue, positionals } from "../../shell/command-queries.ts";
import type { ShellCommand } from "../../shell/shell-script.ts";
import { defineRule, type FixProposal, type FindingsOf } from "../rule.ts";
import { type BuildScript, buildScripts } from "../shared/build-scripts.ts";
import { baseName, isArchiveName, readTransfer, type Transfer } from "../shared/transfers.ts";
import { extracts, unpackedArchive } from "../shared/unpacking.ts";
import { text } from "./text.ts";

export const downloadUnpackedByRun = defineRule({
  id: "download-unpacked-by-run",
  since: "0.1.0",
  category: "cache",
  severity: "style",
  profiles: ["strict"],
  needs: "stages",
  sources: [{ tool: "tally", id: "tally/prefer-add-unpack", relation: "same" }],
  mentions: ["curl", "wget"],
  text,
  examples: [
    {
      bad: `FROM alpine:3.22
RUN curl -fsSL https://example.com/tool-1.2.tar.gz | tar -xz -C /opt
    ^^^^ unpacked
`,
      good: `FROM alpine:3.22
ADD --unpack=true https://example.com/tool-1.2.tar.gz /opt/
RUN curl -fsSL https://example.com/key.asc | gpg --import
RUN curl -fsSLO https://example.com/a.tgz
`,
      fixed: `FROM alpine:3.22
ADD --unpack=true https://example.com/tool-1.2.tar.gz /opt/
`,
    },
    {
      bad: `FROM alpine:3.22
ARG VERSION=1.2
RUN wget -qO- "https://example.com/tool-$VERSION.tgz" | tar xz --strip-components=1
    ^^^^ unpacked
RUN wget https://example.com/a.tar.xz && \\
    ^^^^ unpacked
    tar -xf a.tar.xz && rm a.tar.xz
`,
      good: `FROM alpine:3.22
RUN wget https://example.com/a.zip && unzip a.zip
`,
    },
  ],
  check({ scripts }) {
    const findings: FindingsOf<typeof text> = [];
    for (const run of buildScripts(scripts)) {
      const { commands } = run.script;
      let archives: ReadonlySet<string> | undefined;
      for (const [index, command] of commands.entries()) {
        const transfer = readTransfer(command);
        const [url] = transfer?.urls ?? [];
        if (transfer === undefined || url === undefined || !/^https?:/.test(url.text)) continue;
        if (!isTarName(url.text)) continue;
        archives ??= new Set(
          commands.flatMap((other) => (other.name === "tar" ? (unpackedArchive(other)?.text ?? []) : [])).map(baseName),
        );
        const next = commands[index + 1];
        const pipe = next?.name === "tar" && next.pipeline === command.pipeline && extracts(next) ? next : undefined;
        const saved = transfer.target.kind === "file" && archives.has(baseName(transfer.target.name));
        if (pipe === undefined && !saved) continue;
        const fix = pipe && asAdd(run, transfer, pipe);
        findings.push({ span: command.nameSpan, message: "unpacked", params: { url: url.text }, fix });
      }
    }
    return findings;
  },
});

/** What ADD unpacks. */
function isTarName(url: string): boolean {
  return isArchiveName(url) && /\.(?:tar|tgz|tbz2?|txz|tar\.\w+)$/.test(url);
}

/** Only when the RUN does nothing else, and tar nothing that ADD would not do. */
function asAdd({ script, instruction }: BuildScript, { command, urls }: Transfer, tar: ShellCommand): FixProposal | undefined {
  const [url] = urls;
  if (url === undefined || urls.length > 1 || script.commands.length !== 2 || instruction.flags.length > 0 || instruction.trigger)
    return undefined;
  if (
    command.wrappers.length + tar.wrappers.length + command.redirects.length + tar.redirects.length > 0 ||
    instruction.heredocs.length > 0
  ) {
    return undefined;
  }
  const directory = flagValue(tar, "-C", "--directory");
  const others = tar.args.filter(({ span }) => span.start !== directory?.word.span.start).map(({ text: word }) => word);
  if (positionals(tar).some(({ text: word }, index) => index > 0 || !/^[xzvjJf]+$/.test(word))) return undefined;
  if (!others.every((word) => /^-?[xzvjJfC]+$|^-$|^--(?:extract|gzip|directory)$/.test(word))) return undefined;
  if (command.args.some(({ text: word }) => /^(?:-H|--header|-u|--user|-k|--insecure|-b|--cookie)/.test(word))) return undefined;
  const target = directory?.word.raw ?? ".";
  if (!/^[\w./-]+$/.test(target) || !/^["']?https?:[^\s"'`\\$]+["']?$/.test(url.raw)) return undefined;
  const text = `ADD --unpack=true ${url.text} ${target.endsWith("/") ? target : `${target}/`}`;
  return { safety: "unsafe", edits: [{ span: { start: instruction.span.start, end: instruction.argumentsSpan.end }, text }] };
}
