import type { StageGraph } from "../../stages/stage-graph.ts";
import type { Heredoc } from "../../syntax/heredoc.ts";
import { lexWord } from "../../syntax/word-lexer.ts";
import { lineAt, type SourceText } from "../../text/source-text.ts";
import { defineRule, type FixProposal, type FindingsOf } from "../rule.ts";
import { inCase, letterCase, typedKeyword } from "../shared/typed-keyword.ts";
import { type UndefinedVariable, undefinedVariables } from "../shared/undefined-variables.ts";
import { text } from "./text.ts";

export const undefinedVariable = defineRule({
  id: "undefined-variable",
  since: "0.1.0",
  category: "correctness",
  severity: "warning",
  profiles: ["recommended", "strict", "beginner"],
  needs: "stages",
  sources: [
    { tool: "buildkit", id: "UndefinedVar", relation: "narrower" },
    { tool: "sonar", id: "S6579", relation: "wider" },
  ],
  mentions: ["$"],
  text,
  examples: [
    {
      bad: `ARG VERSION=1.2
FROM alpine:3.22
# what is inside
LABEL version=$VERSION arch=$TARGETARCH
               ^^^^^^^ global
                             ^^^^^^^^^^ platform
`,
      good: `ARG VERSION=1.2
FROM alpine:3.22 AS other
ARG VERSION="\${VERSION:-1.3}"
FROM alpine:3.22
ARG VERSION TARGETARCH
LABEL version=$VERSION arch=$TARGETARCH
ENV PATH=/app:$PATH JAVA_OPTS=$JAVA_OPTS
`,
      fixed: `ARG VERSION=1.2
FROM alpine:3.22
ARG VERSION
ARG TARGETARCH
# what is inside
LABEL version=$VERSION arch=$TARGETARCH
`,
    },
    {
      bad: `FROM scratch AS files
ENV APP_HOME=/app
COPY app \${APP_HMOE}/bin
           ^^^^^^^^ misspelt
FROM nginx:1.29
ENV A=$1
       ^ nothing
COPY <<-SITE /etc/nginx/conf.d/site.conf
	location / {
	  proxy_pass http://\\$upstream$uri;
                                ^^^ heredoc
	  proxy_set_header Host $host;
	}
	SITE
`,
      good: `FROM nginx:1.29
COPY <<'SITE' /etc/nginx/conf.d/site.conf
location / {
  proxy_pass http://app$uri;
}
SITE
ARG ONE=1 TWO=$ONE
RUN echo $UNKNOWN
EXPOSE $PORT
ENV OPTS=\${OPTS:-none}
`,
      fixed: `FROM scratch AS files
ENV APP_HOME=/app
COPY app \${APP_HOME}/bin
FROM nginx:1.29
ENV A=$1
COPY <<-'SITE' /etc/nginx/conf.d/site.conf
	location / {
	  proxy_pass http://\\$upstream$uri;
	  proxy_set_header Host $host;
	}
	SITE
`,
    },
  ],
  check({ stages, syntax }) {
    const findings: FindingsOf<typeof text> = [];
    const told = new Set<string>();
    for (const variable of undefinedVariables(stages)) {
      const { name, span, word, instruction, reason } = variable;
      if (reason.kind === "guarded" || reason.kind === "base-image") continue;
      const body = reason.kind === "nothing" ? word.heredoc : undefined;
      // A name is told once per instruction; of the text of a heredoc one is enough, since then all are meant for someone else.
      const key = body === undefined ? `${instruction.span.start} ${name}` : `${body.contentSpan.start}`;
      if (told.has(key)) continue;
      told.add(key);
      if (body !== undefined) {
        const fix = quoteFix(variable, body, syntax.source, stages);
        findings.push({ span, message: "heredoc", params: { name, delimiter: body.name }, fix });
      } else if (reason.kind === "misspelt") {
        const edits = [{ span, text: reason.suggestion }];
        const params = { name, suggestion: reason.suggestion };
        findings.push({ span, message: "misspelt", params, fix: { safety: "unsafe", title: "rename", edits } });
      } else if (reason.kind === "nothing") findings.push({ span, message: "nothing", params: { name } });
      else findings.push({ span, message: reason.kind, params: { name }, fix: argFix(variable, syntax.source) });
    }
    return findings;
  },
});

/** Declares the variable on a line of its own, above the comments that belong to the instruction. */
function argFix({ instruction, name }: UndefinedVariable, source: SourceText): FixProposal {
  let line = lineAt(source, instruction.span.start);
  for (let index = instruction.commentsAbove.length - 1; index >= 0; index--) {
    const comment = instruction.commentsAbove[index]!;
    if (comment.insideInstruction || lineAt(source, comment.span.start) !== line - 1) break;
    line--;
  }
  const start = source.lineStarts[line]!;
  const keyword = inCase("ARG", letterCase(typedKeyword(instruction)) ?? "upper");
  return { safety: "unsafe", title: "declare", edits: [{ span: { start, end: start }, text: `${keyword} ${name}\n` }] };
}

/** Quotes the delimiter, where nothing in the body is a variable of the build. */
function quoteFix(
  { word, stage, position }: UndefinedVariable,
  body: Heredoc,
  source: SourceText,
  graph: StageGraph,
): FixProposal | undefined {
  const { references } = lexWord(word.text, () => "", word.options);
  const meant = ({ name }: { readonly name: string }): boolean =>
    stage.scope.lookup(name, position) !== undefined || graph.globalScope.lookup(name, Number.POSITIVE_INFINITY) !== undefined;
  if (references.some(meant)) return undefined;
  const { start, end } = body.markerSpan;
  if (!source.text.slice(start, end).endsWith(body.name)) return undefined;
  return { safety: "unsafe", title: "quote", edits: [{ span: { start: end - body.name.length, end }, text: `'${body.name}'` }] };
}
