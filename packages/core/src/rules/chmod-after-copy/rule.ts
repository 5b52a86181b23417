import { type CopyInstruction, flagOf } from "../../instructions/instruction.ts";
import { hasFlag, positionals } from "../../shell/command-queries.ts";
import type { ShellWord } from "../../shell/shell-script.ts";
import type { TextEdit } from "../../text/edit.ts";
import type { SourceText } from "../../text/source-text.ts";
import { defineRule, type FixProposal, type FindingsOf } from "../rule.ts";
import { type BuildScript, buildScriptsByInstruction } from "../shared/build-scripts.ts";
import { instructionLines } from "../shared/instruction-lines.ts";
import { baseName } from "../shared/transfers.ts";
import { text } from "./text.ts";

export const chmodAfterCopy = defineRule({
  id: "chmod-after-copy",
  since: "0.1.0",
  category: "size",
  severity: "info",
  profiles: ["strict", "beginner"],
  needs: "stages",
  sources: [{ tool: "tally", id: "tally/prefer-copy-chmod", relation: "wider" }],
  mentions: ["chmod"],
  text,
  examples: [
    {
      bad: `FROM alpine:3.22
COPY start.sh /usr/local/bin/
RUN chmod 755 /usr/local/bin/start.sh
    ^^^^^ again
`,
      good: `FROM alpine:3.22
COPY --chmod=755 start.sh /usr/local/bin/
COPY scripts /scripts/
RUN chmod -R +x /scripts
RUN apk add curl && chmod +x /usr/local/bin/start.sh
`,
      fixed: `FROM alpine:3.22
COPY --chmod=755 start.sh /usr/local/bin/
`,
    },
    {
      bad: `FROM alpine:3.22
COPY one.sh /one.sh
COPY ["two.sh", "/srv/"]
ENV A=1
RUN chmod \\
    ^^^^^ again
    +x /one.sh /srv/two.sh
COPY data.txt /data.txt
RUN chmod g-w /data.txt
    ^^^^^ again
`,
      good: `FROM alpine:3.22
COPY one.sh /one.sh
RUN chmod +x /two.sh
`,
      fixed: `FROM alpine:3.22
COPY --chmod=755 one.sh /one.sh
COPY --chmod=755 ["two.sh", "/srv/"]
ENV A=1
COPY data.txt /data.txt
RUN chmod g-w /data.txt
`,
    },
  ],
  check({ syntax, stages, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    const runs = buildScriptsByInstruction(scripts);
    for (const { instructions } of stages.stages) {
      let copied = new Map<string, CopyInstruction>();
      for (const instruction of instructions) {
        if (instruction.kind === "copy") {
          const target = targetOf(instruction);
          if (target !== undefined) copied.set(target, instruction);
        } else if (instruction.kind === "workdir" || instruction.kind === "user") copied = new Map();
        const run = runs.get(instruction);
        if (run === undefined || instruction.kind !== "run") continue;
        const change = onlyChmod(run);
        const copies = change?.files.map(({ text: file }) => copied.get(plainPath(file)));
        copied = new Map();
        const [first] = change?.files ?? [];
        if (change === undefined || first === undefined || copies === undefined || copies.includes(undefined)) continue;
        const fix = asFlag(syntax.source, run, change.mode.text, copies);
        findings.push({ span: change.span, message: "again", params: { file: first.text, mode: change.mode.text }, fix });
      }
    }
    return findings;
  },
});

/** The file that a COPY of one file makes, as it is written. */
function targetOf(instruction: CopyInstruction): string | undefined {
  const [source, ...others] = instruction.sources;
  if (source?.kind !== "path" || others.length > 0 || flagOf(instruction, "chmod") !== undefined) return undefined;
  const name = baseName(source.word.value);
  const { value } = instruction.destination;
  if (name === "" || name.startsWith(".") || /[*?[$"']/.test(source.word.value + value)) return undefined;
  return plainPath(value.endsWith("/") ? `${value}${name}` : value === "." ? name : value);
}

function plainPath(path: string): string {
  return path.replace(/^(?:\.\/)+/, "").replace(/\/{2,}/g, "/");
}

interface ModeChange {
  readonly mode: ShellWord;
  readonly files: readonly ShellWord[];
  readonly span: ShellWord["span"];
}

/** A RUN that changes the mode of files and does nothing else. */
function onlyChmod({ script, instruction }: BuildScript): ModeChange | undefined {
  const [command, ...others] = script.commands;
  if (command?.name !== "chmod" || others.length > 0 || instruction.flags.length > 0 || instruction.trigger) return undefined;
  if (hasFlag(command, "-R", "--recursive", "--reference") || command.wrappers.length + command.redirects.length > 0)
    return undefined;
  const [mode, ...files] = positionals(command);
  if (mode === undefined || files.length === 0 || files.some(({ glob, value }) => glob || value === undefined)) return undefined;
  return { mode, files, span: command.nameSpan };
}

function asFlag(
  source: SourceText,
  { instruction }: BuildScript,
  mode: string,
  copies: readonly (CopyInstruction | undefined)[],
): FixProposal | undefined {
  const octal = /^[0-7]{3,4}$/.test(mode) ? mode : /^(?:a|ugo)?\+x$/.test(mode) ? "755" : undefined;
  if (octal === undefined) return undefined;
  const edits: TextEdit[] = [{ span: instructionLines(source, instruction), text: "" }];
  // Of a directory the flag changes all files, and `+x` leaves the other rights as they are.
  let safety: FixProposal["safety"] = octal === mode ? "safe" : "unsafe";
  for (const copy of new Set(copies)) {
    if (copy === undefined) return undefined;
    const { end } = copy.keywordSpan;
    edits.push({ span: { start: end, end }, text: ` --chmod=${octal}` });
    if (!/[^.]\.\w+$/.test(copy.sources[0]?.word.value ?? "")) safety = "unsafe";
  }
  return { safety, edits };
}
