import { isPosixLike } from "../../shell/dialect.ts";
import type { ShellCommand, ShellWord } from "../../shell/shell-script.ts";
import { defineRule, type FixProposal, type FindingsOf } from "../rule.ts";
import { type BuildScript, buildScripts } from "../shared/build-scripts.ts";
import { restOfLine } from "../shared/insert-line.ts";
import { text } from "./text.ts";

export const fileWrittenByRun = defineRule({
  id: "file-written-by-run",
  since: "0.1.0",
  category: "clarity",
  severity: "style",
  profiles: ["strict"],
  needs: "stages",
  sources: [{ tool: "tally", id: "tally/prefer-copy-heredoc", relation: "narrower" }],
  mentions: ["echo", "printf"],
  text,
  examples: [
    {
      bad: `FROM alpine:3.22
RUN echo 'price is $5' > /etc/app.conf && echo "b = 2" >> /etc/app.conf
                         ^^^^^^^^^^^^^ written
`,
      good: `FROM alpine:3.22
RUN echo one > one.txt
RUN echo one > /etc/one && apk add curl
RUN echo one | tee /etc/one
RUN echo two >> /etc/one
`,
      fixed: `FROM alpine:3.22
COPY <<"EOF" /etc/app.conf
price is $5
b = 2
EOF
`,
    },
    {
      bad: `FROM alpine:3.22
RUN echo "home is $HOME" \\
    > /etc/a
      ^^^^^^ written
RUN printf 'a\\nb\\n' > /etc/b
                      ^^^^^^ written
`,
      good: `FROM alpine:3.22
RUN echo hello >&2 && echo x > /dev/null
`,
    },
  ],
  check({ syntax, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    for (const run of buildScripts(scripts)) {
      const target = writtenFile(run);
      if (target === undefined) continue;
      const { span } = run.instruction;
      // A comment in the midst of it would be lost; blanks behind the delimiter would be a part of it.
      const isPlain = !syntax.source.text.slice(span.start, span.end).includes("#") && restOfLine(syntax.source, span.end) === "";
      const fix = isPlain ? asCopy(run, target) : undefined;
      findings.push({ span: target.span, message: "written", params: { file: target.text }, fix });
    }
    return findings;
  },
});

/** The one file that a RUN writes with echo or printf, when it does nothing else. */
function writtenFile({ script, instruction }: BuildScript): ShellWord | undefined {
  const { commands, errors, dialect, form } = script;
  if (!isPosixLike(dialect) || errors.length > 0 || form === "exec" || instruction.heredocs.length > 0) return undefined;
  let found: ShellWord | undefined;
  for (const [index, command] of commands.entries()) {
    const target = targetOf(command);
    if (target === undefined || command.redirects[0]?.operator !== (index === 0 ? ">" : ">>")) return undefined;
    if (found !== undefined && found.text !== target.text) return undefined;
    found ??= target;
  }
  return found;
}

function targetOf({ name, redirects, wrappers, inside, pipelineLength, operator }: ShellCommand): ShellWord | undefined {
  const [redirect, ...others] = redirects;
  if ((name !== "echo" && name !== "printf") || others.length + wrappers.length + inside.length > 0 || pipelineLength > 1)
    return undefined;
  if (operator === "||" || operator === "&" || redirect?.target === undefined || (redirect.fd ?? 1) !== 1) return undefined;
  const { target } = redirect;
  return target.value?.startsWith("/") === true && !target.value.startsWith("/dev/") && !target.glob ? target : undefined;
}

/** A heredoc whose delimiter is quoted, so that nothing is filled in: the text is what the shell would have written. */
function asCopy({ script, instruction }: BuildScript, target: ShellWord): FixProposal | undefined {
  if (instruction.flags.length > 0 || instruction.trigger || !/^["']?[\w./-]+["']?$/.test(target.raw)) return undefined;
  const lines = script.commands.map(lineOf);
  if (lines.some((line) => line === undefined || line === "EOF") || instruction.keyword !== "RUN") return undefined;
  const { start, end } = instruction.span;
  const replaced = `COPY <<"EOF" ${target.raw}\n${lines.join("\n")}\nEOF`;
  return { safety: "unsafe", edits: [{ span: { start, end }, text: replaced }] };
}

/** What echo prints; undefined when a shell may make something else of it. */
function lineOf({ name, args }: ShellCommand): string | undefined {
  if (name !== "echo" || args[0]?.text.startsWith("-") === true) return undefined;
  const plain = args.every(
    ({ raw, value, glob }) =>
      value !== undefined && !glob && !/[\\`\n{~]/.test(raw) && (!raw.includes("$") || /^'[^']*'$/.test(raw)),
  );
  return plain ? args.map(({ value }) => value).join(" ") : undefined;
}
