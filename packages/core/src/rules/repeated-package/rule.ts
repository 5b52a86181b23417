import type { ShellWord } from "../../shell/shell-script.ts";
import { defineRule, type FixProposal, type FindingsOf } from "../rule.ts";
import { buildScripts } from "../shared/build-scripts.ts";
import { namedPackages } from "../shared/named-packages.ts";
import { text } from "./text.ts";

export const repeatedPackage = defineRule({
  id: "repeated-package",
  since: "0.1.0",
  category: "clarity",
  severity: "info",
  profiles: ["strict", "beginner"],
  needs: "stages",
  sources: [],
  text,
  examples: [
    {
      bad: `FROM debian:13
RUN apt-get update && apt-get install -y curl git curl
                                                  ^^^^ repeated
`,
      good: `FROM debian:13
RUN apt-get update && apt-get install -y curl git && apt-get install -y curl=8.*
RUN pip install $PACKAGE flask $PACKAGE
`,
      fixed: `FROM debian:13
RUN apt-get update && apt-get install -y curl git
`,
    },
    {
      bad: `FROM alpine:3.22
RUN apk add --no-cache \\
      git \\
      # again
      "git" \\
      ^^^^^ repeated
      bash \\
      make \\
      bash \\
      ^^^^ repeated
 && make
`,
      good: `FROM alpine:3.22
RUN apk add --no-cache git git-lfs
`,
      fixed: `FROM alpine:3.22
RUN apk add --no-cache \\
      git \\
      # again
      "git" \\
      bash \\
      make \\
 && make
`,
    },
  ],
  check({ syntax, scripts }) {
    const findings: FindingsOf<typeof text> = [];
    const source = syntax.source.text;
    for (const run of buildScripts(scripts)) {
      for (const command of run.script.commands) {
        const first = new Map<string, ShellWord>();
        let before: ReadonlyMap<ShellWord, ShellWord | undefined> | undefined;
        for (const word of namedPackages(command)) {
          const known = first.get(word.text);
          // One variable may give one word several times.
          if (known === undefined || word.value === undefined || word.raw.includes("$") || word.raw.includes("{")) {
            first.set(word.text, word);
            continue;
          }
          before ??= new Map(command.args.map((argument, index) => [argument, command.args[index - 1]]));
          const params = { package: word.text };
          const related = [{ span: known.span, message: "first" as const, params }];
          findings.push({
            span: word.span,
            message: "repeated",
            params,
            related,
            fix: withoutWord(source, before.get(word), word),
          });
        }
      }
    }
    return findings;
  },
});

/** Takes the word away with what stands between it and the word before; a comment between them stays, and so does the word. */
function withoutWord(source: string, before: ShellWord | undefined, word: ShellWord): FixProposal | undefined {
  if (before === undefined) return undefined;
  const span = { start: before.span.end, end: word.span.end };
  return /^[\s\\`]+$/.test(source.slice(span.start, word.span.start))
    ? { safety: "safe", edits: [{ span, text: "" }] }
    : undefined;
}
