import { ShellCheckPlaces } from "../../shell/shellcheck-places.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { text } from "./text.ts";

/**
 * What cannot be meant here: files that are sourced are in the image and not beside the Dockerfile (1090, 1091), and ash is known by
 * another name (2187).
 */
const pointless: ReadonlySet<number> = new Set([1090, 1091, 2187]);

export const shellcheck = defineRule({
  id: "shellcheck",
  since: "0.1.0",
  category: "correctness",
  severity: "warning",
  profiles: ["recommended", "strict", "beginner"],
  needs: "stages",
  sources: [],
  openCodes: { tool: "shellcheck", form: /^SC\d{4}$/ },
  text,
  examples: [
    {
      bad: `FROM debian:12
RUN cd /src; rm -rf $DIR/build
                    ^^^^ comment
`,
      good: `FROM debian:12
COPY . /src
`,
      fixed: `FROM debian:12
RUN cd /src; rm -rf "$DIR"/build
`,
      shellcheck: [
        {
          line: 2,
          endLine: 2,
          column: 17,
          endColumn: 21,
          level: "info",
          code: 2086,
          message: "Double quote to prevent globbing and word splitting.",
          fix: {
            replacements: [
              { line: 2, endLine: 2, column: 17, endColumn: 17, insertionPoint: "beforeStart", replacement: '"' },
              { line: 2, endLine: 2, column: 21, endColumn: 21, insertionPoint: "afterEnd", replacement: '"' },
            ],
          },
        },
      ],
    },
    {
      bad: `FROM debian:12
RUN apt-get update && \\
    echo \`date\` > /built
         ^^^^^^ comment
`,
      good: `FROM debian:12
RUN ["sh", "-c", "echo $HOME"]
`,
      shellcheck: [
        {
          line: 2,
          endLine: 2,
          column: 28,
          endColumn: 34,
          level: "warning",
          code: 2046,
          message: "Quote this to prevent word splitting.",
          fix: null,
        },
      ],
    },
  ],
  check({ shellcheck: checked }) {
    const findings: FindingsOf<typeof text> = [];
    for (const { script, comments } of checked ?? []) {
      const places = comments.length === 0 ? undefined : new ShellCheckPlaces(script);
      for (const comment of comments) {
        const span = pointless.has(comment.code) ? undefined : places?.spanOf(comment);
        if (span === undefined) continue;
        const edits = places?.editsOf(comment);
        const safety = places?.isLayout(comment) === true ? ("safe" as const) : ("unsafe" as const);
        findings.push({
          span,
          message: "comment",
          params: { text: comment.message, code: `SC${comment.code}` },
          code: `SC${comment.code}`,
          severity: comment.level,
          fix: edits === undefined ? undefined : { safety, title: "comment", edits },
        });
      }
    }
    return findings;
  },
});
