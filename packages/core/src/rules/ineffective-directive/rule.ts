import type { Comment, SyntaxTree } from "../../syntax/syntax-tree.ts";
import type { TextEdit } from "../../text/edit.ts";
import { lineAt } from "../../text/source-text.ts";
import { editDistance } from "../../text/suggest.ts";
import { defineRule, type FixProposal, type FindingsOf } from "../rule.ts";
import { lineBreakOf } from "../shared/insert-line.ts";
import { text } from "./text.ts";

export const ineffectiveDirective = defineRule({
  id: "ineffective-directive",
  since: "0.1.0",
  category: "correctness",
  severity: "warning",
  profiles: ["recommended", "strict", "beginner"],
  needs: "instructions",
  sources: [{ tool: "tally", id: "tally/syntax-directive-typo", relation: "wider" }],
  text,
  examples: [
    {
      bad: `# syntax=docker/dokerfile:1
         ^^^^^^^^^^^^^^^^ image
FROM alpine:3.22
`,
      good: `# syntax=docker/dockerfile:1
# escape=\`
FROM alpine:3.22
`,
      fixed: `# syntax=docker/dockerfile:1
FROM alpine:3.22
`,
    },
    {
      bad: `# The image of our service
# syntax=docker/dockerfile:1
^^^^^^^^^^^^^^^^^^^^^^^^^^^^ place
FROM alpine:3.22
`,
      good: `# syntax=docker.io/docker/dockerfile-upstream:master
FROM alpine:3.22
RUN <<EOF
# escape=x
EOF
`,
      fixed: `# syntax=docker/dockerfile:1
# The image of our service
FROM alpine:3.22
`,
    },
    {
      bad: `# sytnax=docker/dockerfile:1
  ^^^^^^ name
# syntax: docker/dockerfile:1
        ^ colon
FROM alpine:3.22
`,
      good: `# syntax = docker/dockerfile:1
# escape the path
FROM alpine:3.22
`,
      fixed: `# syntax=docker/dockerfile:1
# syntax: docker/dockerfile:1
FROM alpine:3.22
`,
    },
  ],
  check({ syntax }) {
    const findings: FindingsOf<typeof text> = [];
    const { directives, source, comments } = syntax;
    const image = directives.all.find(({ name }) => name === "syntax");
    if (image !== undefined) {
      const wrong = misspelt(image.value);
      if (wrong !== undefined) {
        const span = { start: image.valueSpan.start, end: image.valueSpan.start + wrong.length };
        const fix = { safety: "unsafe" as const, edits: [{ span, text: frontend }] };
        findings.push({ span, message: "image", params: { image: wrong }, fix });
      }
    }
    const first = syntax.instructions[0]?.span.start ?? source.text.length;
    for (const comment of comments) {
      const { span, insideInstruction } = comment;
      if (insideInstruction) continue;
      const at = span.start + source.text.slice(span.start, span.end).indexOf(comment.text, 1);
      const typo = span.start < first ? /^([a-z]+)[ \t]*([=:])[ \t]*docker\/dockerfile\b/i.exec(comment.text) : null;
      const name = typo?.[1] ?? "";
      if (typo?.[2] === ":" && name.toLowerCase() === "syntax") {
        const colon = at + comment.text.indexOf(":");
        findings.push({ span: { start: colon, end: colon + 1 }, message: "colon", fix: asDirective(syntax, comment) });
      } else if (typo !== null && name.toLowerCase() !== "syntax" && editDistance(name.toLowerCase(), "syntax", 3) < 3) {
        const place = { start: at, end: at + name.length };
        findings.push({ span: place, message: "name", params: { name }, fix: asDirective(syntax, comment) });
      } else if (isDirective(comment)) {
        findings.push({ span, message: "place", params: { name: directiveName(comment) }, fix: asDirective(syntax, comment) });
      }
    }
    return findings;
  },
});

const frontend = "docker/dockerfile";

/** The image name without tag and digest, when it is nearly that of the Dockerfile frontend. */
function misspelt(value: string): string | undefined {
  const name = /^[^\s:@]+/.exec(value)?.[0] ?? "";
  const own = name.replace(/^(?:docker\.io|registry-1\.docker\.io)\//, "");
  if (own === frontend || own.startsWith(`${frontend}-`)) return undefined;
  return editDistance(own.toLowerCase(), frontend, 3) < 3 ? name : undefined;
}

/** Only what cannot be a sentence. `# check=` above an instruction has a meaning of its own here. */
function isDirective({ text: written }: Comment): boolean {
  return (
    /^syntax[ \t]*=[ \t]*[\w.-]+\/[\w./-]+(?::[\w.-]+)?(?:@sha256:\w+)?$/i.test(written) ||
    /^escape[ \t]*=[ \t]*[\\`]$/i.test(written)
  );
}

function directiveName({ text: written }: Comment): string {
  return written.toLowerCase().startsWith("syntax") ? "syntax" : "escape";
}

/** The same directive as the first line of the file; undefined where there is one already, or nobody can tell the lines. */
function asDirective({ directives, source }: SyntaxTree, { span, text: written }: Comment): FixProposal | undefined {
  const value = /[=:][ \t]*(.*)$/.exec(written)?.[1];
  const { text: file, lineStarts } = source;
  if (value === undefined || directives.all.length > 0 || !/^syn|docker\/dockerfile/i.test(written)) return undefined;
  if (file.charCodeAt(0) === 0xfeff || file.startsWith("#!")) return undefined;
  const line = lineAt(source, span.start);
  const whole = { start: lineStarts[line] ?? 0, end: lineStarts[line + 1] ?? file.length };
  const directive = `# syntax=${value}`;
  const edits: TextEdit[] =
    line === 0
      ? [{ span, text: directive }]
      : [
          { span: { start: 0, end: 0 }, text: `${directive}${lineBreakOf(source)}` },
          { span: whole, text: "" },
        ];
  return { safety: "unsafe", edits };
}
