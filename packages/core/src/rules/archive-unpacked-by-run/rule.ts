import { flagOf, type Instruction } from "../../instructions/instruction.ts";
import type { Word } from "../../instructions/word.ts";
import type { ShellCommand } from "../../shell/shell-script.ts";
import type { StageGraph } from "../../stages/stage-graph.ts";
import type { Span } from "../../text/span.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { expandedValue } from "../shared/expanded-value.ts";
import { text } from "./text.ts";

export const archiveUnpackedByRun = defineRule({
  id: "archive-unpacked-by-run",
  since: "0.1.0",
  category: "size",
  severity: "info",
  profiles: ["recommended", "strict", "beginner"],
  needs: "stages",
  sources: [
    { tool: "hadolint", id: "DL3010", relation: "wider" },
    { tool: "droast", id: "DF067", relation: "wider" },
  ],
  mentions: [".tar", ".tg", ".tb", ".tl", ".tp", ".tx", ".Z", ".bz2", ".gz", ".lz", ".xz", ".zst"],
  text,
  examples: [
    {
      bad: `FROM debian:13
COPY rootfs.tar.gz /tmp/
     ^^^^^^^^^^^^^ unpacked
RUN tar -xzf /tmp/rootfs.tar.gz -C /
`,
      good: `FROM debian:13
ADD rootfs.tar.gz /
COPY other.tgz /srv/
`,
    },
    {
      bad: `FROM debian:13
ARG VERSION=3
COPY vendor-1.2.txz /src/vendor.txz
     ^^^^^^^^^^^^^^ unpacked
COPY tool-$VERSION.tgz /src/
     ^^^^^^^^^^^^^^^^^ unpacked
RUN cd /src && \\
    tar xf vendor.txz && rm vendor.txz && tar xf "tool-$VERSION.tgz"
`,
      good: `FROM debian:13 AS a
COPY vendor.txz /src/
FROM debian:13
COPY --from=a /src/vendor.txz /src/
RUN tar xf /src/vendor.txz && tar -cf /x.tar /src
`,
    },
  ],
  check({ stages, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    const commands = new Map<Instruction, readonly ShellCommand[]>(
      scripts.map(({ instruction, script }) => [instruction, script.commands]),
    );
    for (const { instructions } of stages.stages) {
      const copied = new Map<string, { span: Span; archive: string }>();
      const told = new Set<Span>();
      for (const instruction of instructions) {
        for (const [name, archive] of copiedArchives(stages, instruction)) copied.set(name, archive);
        for (const name of (commands.get(instruction) ?? []).flatMap(unpackedNames)) {
          const found = instruction.kind === "run" ? copied.get(name) : undefined;
          if (found === undefined || told.has(found.span)) continue;
          told.add(found.span);
          findings.push({ span: found.span, message: "unpacked", params: { archive: found.archive } });
        }
      }
    }
    return findings;
  },
});

const archiveName = /\.(?:tar(?:\.\w+)?|t[bglpx]z2?|tbz|Z|bz2|gz|lz|lzma|xz|zst)$/;

/** Archives by the name under which they stand in the image. ADD would unpack these by itself; zip files it would not. */
function copiedArchives(graph: StageGraph, instruction: Instruction): readonly [string, { span: Span; archive: string }][] {
  if (instruction.kind !== "copy" || flagOf(instruction, "from") !== undefined) return [];
  // What an empty variable stands for is written out in both places all the same.
  const namesOf = ({ value }: Word): readonly string[] => [
    baseName(expandedValue(graph, instruction, value) ?? value),
    baseName(value),
  ];
  const isArchive = (names: readonly string[]): boolean => names.some((name) => archiveName.test(name));
  const target = namesOf(instruction.destination);
  return instruction.sources.flatMap(({ kind, word }): [string, { span: Span; archive: string }][] => {
    const names = isArchive(target) ? target : namesOf(word);
    return kind === "path" && isArchive(names) ? names.map((name) => [name, { span: word.span, archive: word.value }]) : [];
  });
}

const unpackers = new Set(["gunzip", "bunzip2", "unlzma", "unxz", "zcat", "gzcat", "zgz", "uncompress", "unzstd"]);

function unpackedNames({ name, args }: ShellCommand): readonly string[] {
  const words = args.map(({ text: word }) => word);
  const extracts =
    name === "tar" &&
    words.some((word, index) => /^--(?:extract|get)$|^-\w*x/.test(word) || (index === 0 && /^\w*x\w*$/.test(word)));
  return extracts || unpackers.has(name ?? "") ? words.map((word) => baseName(word.replace(/^--file=/, ""))) : [];
}

function baseName(path: string): string {
  // A variable without a value may be written in two ways.
  return (
    path
      .replace(/^["']|["']$/g, "")
      .replace(/\$\{(\w+)\}/g, "$$$1")
      .split(/[/\\]/)
      .at(-1) ?? ""
  );
}
