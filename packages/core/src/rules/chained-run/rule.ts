import { isPosixLike } from "../../shell/dialect.ts";
import type { ShellCommand } from "../../shell/shell-script.ts";
import { spanIn } from "../../shell/shell-text.ts";
import type { TextEdit } from "../../text/edit.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { type BuildScript, buildScripts } from "../shared/build-scripts.ts";
import { lineBreakOf, restOfLine } from "../shared/insert-line.ts";
import type { SourceText } from "../../text/source-text.ts";
import { text } from "./text.ts";

export const chainedRun = defineRule({
  id: "chained-run",
  since: "0.1.0",
  category: "clarity",
  severity: "style",
  // Contested: half of all files are written so.
  profiles: [],
  needs: "stages",
  sources: [{ tool: "tally", id: "tally/prefer-run-heredoc", relation: "narrower" }],
  text,
  examples: [
    {
      bad: `FROM debian:13
RUN apt-get update && \\
^^^ chained
    apt-get install -y curl && \\
    rm -rf /var/lib/apt/lists/*
`,
      good: `FROM debian:13
RUN a && b
RUN <<EOF
a && b && c
EOF
RUN a && b || c && d
`,
      fixed: `FROM debian:13
RUN <<EOF
set -e
apt-get update
apt-get install -y curl
rm -rf /var/lib/apt/lists/*
EOF
`,
    },
    {
      bad: `FROM debian:13
RUN --network=none set -ex \\
^^^ chained
 # why
 && make \\
      all | tee log \\
 && make install
RUN a && b && c && if d; then e; fi
^^^ chained
`,
      good: `FROM debian:13
RUN ["sh", "-c", "a && b && c"]
RUN if a; then b && c && d; fi
`,
      fixed: `FROM debian:13
RUN --network=none <<EOF
set -ex
# why
make \\
      all | tee log
make install
EOF
RUN a && b && c && if d; then e; fi
`,
    },
  ],
  options: {
    min: {
      type: "number",
      default: 3,
      text: { en: "How many commands make a chain.", ko: "몇 개부터 이어진 명령으로 볼지 정합니다." },
    },
  },
  check({ syntax, stages, scripts, options }) {
    const findings: FindingsOf<typeof text> = [];
    const min = typeof options["min"] === "number" ? options["min"] : 3;
    for (const run of buildScripts(scripts)) {
      const { script, instruction } = run;
      if (script.form !== "shell" || instruction.heredocs.length > 0 || instruction.trigger || !isPosixLike(script.dialect))
        continue;
      const outer = script.commands.filter(({ inside }) => inside.length === 0);
      if (outer.some(({ operator }) => !["start", "&&", "|"].includes(operator))) continue;
      const parts = pipelinesOf(outer);
      if (parts.length < min) continue;
      const edits = stages.escape === "\\" ? asHeredoc(syntax.source, run, parts) : undefined;
      const fix = edits && { safety: "unsafe" as const, edits };
      findings.push({ span: instruction.keywordSpan, message: "chained", params: { count: parts.length }, fix });
    }
    return findings;
  },
});

/** A pipeline at the top of the script, from its first to its last command. */
interface Part {
  readonly start: number;
  readonly end: number;
  readonly first: ShellCommand;
}

function pipelinesOf(commands: readonly ShellCommand[]): readonly Part[] {
  const parts: Part[] = [];
  for (const command of commands) {
    const above = parts.at(-1);
    const { start, end } = command.span;
    if (above !== undefined && above.first.pipeline === command.pipeline) parts[parts.length - 1] = { ...above, end };
    else parts.push({ start, end, first: command });
  }
  return parts;
}

/** Only a chain of simple commands, with nothing but `&&`, line ends and comments between them. */
function asHeredoc(
  source: SourceText,
  { script, instruction }: BuildScript,
  parts: readonly Part[],
): readonly TextEdit[] | undefined {
  const { text: file } = source;
  const [first] = parts;
  const last = parts.at(-1);
  const whole = spanIn(script.text, 0, script.text.text.trimEnd().length);
  if (first === undefined || last === undefined || script.errors.length > 0 || last.end !== whole.end) return undefined;
  if (script.commands.some(({ redirects }) => redirects.some(({ body }) => body !== undefined))) return undefined;
  // A comment in the midst of a command would end it in a script.
  if (parts.some(({ start, end }) => /\n[ \t]*(?:#|\r?\n)/.test(file.slice(start, end)))) return undefined;
  const lineBreak = lineBreakOf(source);
  const sets = first.first.name === "set" && first.first.args.some(({ text: word }) => /^-[a-z]*e/.test(word));
  const head = `<<EOF${lineBreak}${sets ? "" : `set -e${lineBreak}`}`;
  const front = commentsIn(file.slice(instruction.argumentsSpan.start, first.start));
  if (front === undefined || /^\s*EOF\s*$/m.test(file.slice(first.start, last.end))) return undefined;
  const edits: TextEdit[] = [
    { span: { start: instruction.argumentsSpan.start, end: first.start }, text: head + front.join(lineBreak) },
  ];
  for (const [index, part] of parts.slice(1).entries()) {
    const start = parts[index]?.end ?? part.start;
    const comments = commentsIn(file.slice(start, part.start));
    if (comments === undefined) return undefined;
    edits.push({
      span: { start, end: part.start },
      text: [lineBreak, ...comments.map((comment) => `${comment}${lineBreak}`)].join(""),
    });
  }
  const rest = restOfLine(source, last.end);
  // Blanks behind the delimiter would be a part of it; a dangling continuation would take the next line.
  if (rest.trim() !== "") return undefined;
  return [...edits, { span: { start: last.end, end: last.end + rest.length }, text: `${lineBreak}EOF` }];
}

/** The comment lines between two commands; undefined when something else than `&&` and continuations stands there. */
function commentsIn(between: string): readonly string[] | undefined {
  const lines = between.split(/\r?\n/).map((line) => line.trim());
  const comments = lines.filter((line, index) => index > 0 && line.startsWith("#"));
  const others = lines.filter((line, index) => index === 0 || !line.startsWith("#")).join(" ");
  return /^[\s\\&]*$/.test(others) && (others.match(/&&/g)?.length ?? 0) <= 1 ? comments : undefined;
}
