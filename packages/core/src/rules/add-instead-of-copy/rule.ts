import type { AddInstruction, CopySource } from "../../instructions/instruction.ts";
import { withTriggers } from "../../instructions/read-instructions.ts";
import type { StageGraph } from "../../stages/stage-graph.ts";
import { defineRule, type FixProposal, type FindingsOf } from "../rule.ts";
import { expandedValue } from "../shared/expanded-value.ts";
import { text } from "./text.ts";

/** What ADD unpacks, by name; BuildKit itself looks at the content, so that a name is only a hint. */
const archive = /\.(?:tar|Z|bz2|gz|lz|lzma|tZ|tb2|tbz|tbz2|tgz|tlz|tpz|txz|xz|zst|tzst)["']?$/;
const remote = /^["']?(?:https?|ftp|git|ssh):\/\/|^["']?git@|\.git(?:#|$)/;

export const addInsteadOfCopy = defineRule({
  id: "add-instead-of-copy",
  since: "0.1.0",
  category: "clarity",
  severity: "warning",
  profiles: ["strict", "beginner"],
  needs: "stages",
  sources: [
    { tool: "hadolint", id: "DL3020", relation: "narrower" },
    { tool: "checkov", id: "CKV_DOCKER_4", relation: "narrower" },
    { tool: "trivy", id: "DS-0005", relation: "same" },
    { tool: "dockle", id: "CIS-DI-0009", relation: "same" },
    { tool: "semgrep", id: "prefer-copy-over-add", relation: "same" },
    { tool: "sonar", id: "S7029", relation: "same" },
    { tool: "droast", id: "DF006", relation: "same" },
  ],
  text,
  examples: [
    {
      bad: `FROM alpine:3.22
ADD --chown=app entry.sh /usr/local/bin/
^^^ plain
`,
      good: `FROM alpine:3.22
ADD rootfs.tar.xz /
ADD https://example.com/tool.bin /usr/local/bin/tool
ADD --checksum=sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d $URL /x
`,
      fixed: `FROM alpine:3.22
COPY --chown=app entry.sh /usr/local/bin/
`,
    },
    {
      bad: `FROM alpine:3.22
ARG DIR=build
add ["$DIR/a file", \\
^^^ plain
    "/srv/"]
`,
      good: `FROM alpine:3.22
ARG TOOL=https://example.com/tool
ADD $TOOL /usr/local/bin/tool
ADD dist/$NAME /srv/
`,
      fixed: `FROM alpine:3.22
ARG DIR=build
copy ["$DIR/a file", \\
    "/srv/"]
`,
    },
  ],
  check({ syntax, instructions, stages }) {
    const findings: FindingsOf<typeof text> = [];
    for (const instruction of withTriggers(instructions)) {
      if (instruction.kind !== "add" || instruction.sources.some((source) => mayNeedAdd(stages, instruction, source))) continue;
      const source = instruction.sources[0]?.word.value ?? "";
      const span = instruction.keywordSpan;
      const keyword = syntax.source.text.slice(span.start, span.end);
      // hadolint does not look behind ONBUILD.
      const code = instruction.trigger ? "" : undefined;
      findings.push({ span, message: "plain", params: { source }, fix: asCopy(instruction, keyword), code });
    }
    return findings;
  },
});

function mayNeedAdd(graph: StageGraph, instruction: AddInstruction, { kind, word }: CopySource): boolean {
  if (kind === "heredoc") return false;
  const value = expandedValue(graph, instruction, word.value);
  if (value !== undefined) return archive.test(value) || remote.test(value);
  // A variable may hold a URL or the end of an archive's name.
  const written = word.value.replace(/^["']|["']$/g, "");
  return /^\$|\$(?:\{[^}]*\}|\w+)$/.test(written) || archive.test(written) || remote.test(written);
}

/** Flags that COPY does not have say that ADD was meant. */
function asCopy(instruction: AddInstruction, keyword: string): FixProposal | undefined {
  const addOnly = ["checksum", "keep-git-dir", "unpack"];
  if (instruction.flags.some(({ name }) => addOnly.includes(name))) return undefined;
  // A wildcard may match an archive.
  if (instruction.sources.some(({ kind, word }) => kind === "path" && /[*?[]/.test(word.value))) return undefined;
  const copy = keyword === keyword.toLowerCase() ? "copy" : "COPY";
  return { safety: "safe", edits: [{ span: instruction.keywordSpan, text: copy }] };
}
