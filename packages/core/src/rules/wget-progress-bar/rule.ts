import type { ShellCommand } from "../../shell/shell-script.ts";
import type { StageGraph } from "../../stages/stage-graph.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { text } from "./text.ts";

export const wgetProgressBar = defineRule({
  id: "wget-progress-bar",
  since: "0.1.0",
  category: "clarity",
  severity: "info",
  profiles: ["strict"],
  needs: "stages",
  sources: [
    { tool: "hadolint", id: "DL3047", relation: "narrower" },
    { tool: "droast", id: "DF056", relation: "same" },
  ],
  mentions: ["wget"],
  text,
  examples: [
    {
      bad: `FROM debian:13
RUN wget -O /tmp/a.tgz https://example.com/a.tgz
    ^^^^ bar
`,
      good: `FROM debian:13
RUN wget -qO- https://example.com/a && wget -nv https://example.com/b && wget --spider https://example.com/c
`,
      fixed: `FROM debian:13
RUN wget --progress=dot:giga -O /tmp/a.tgz https://example.com/a.tgz
`,
    },
    {
      bad: `FROM alpine:3.22
RUN set -x \\
    && wget \\
       ^^^^ bar
       https://example.com/a.tgz
`,
      good: `FROM alpine:3.22
RUN wget -o /dev/null https://example.com/a.tgz
`,
    },
  ],
  check({ stages, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    for (const { instruction, stage, script } of scripts) {
      if (instruction.kind !== "run") continue;
      for (const command of script.commands) {
        if (command.name !== "wget" || command.args.length === 0 || isQuiet(command)) continue;
        const at = command.nameSpan.end;
        const edits = [{ span: { start: at, end: at }, text: " --progress=dot:giga" }];
        // The wget of busybox does not know the option.
        const fix = mayBeBusybox(stages, stage) ? undefined : { safety: "safe" as const, edits };
        findings.push({ span: command.nameSpan, message: "bar", fix });
      }
    }
    return findings;
  },
});

const quiet = /^(?:--(?:progress|quiet|output-file|append-output|no-verbose|spider|version|help)(?:=|$)|-nv$|-[a-zA-Z]*[qoaVh])/;

function isQuiet({ args }: ShellCommand): boolean {
  // The option letters end where one takes a value: `-O-` names no `-o`.
  return args.some(({ text: word }) => quiet.test(word.replace(/^(-[^-]*?[OPTtU]).*$/, "$1")));
}

/** Names of images that are known to be built on a distribution with GNU wget. */
const gnuImage = /debian|ubuntu|slim|bullseye|bookworm|trixie|focal|jammy|noble|fedora|centos|almalinux|rockylinux/;

function mayBeBusybox(graph: StageGraph, stage: number): boolean {
  const base = graph.stages[stage]?.base;
  if (base?.kind === "stage") return mayBeBusybox(graph, base.index);
  return base?.kind !== "image" || /alpine|busybox/.test(base.text) || !gnuImage.test(base.text);
}
