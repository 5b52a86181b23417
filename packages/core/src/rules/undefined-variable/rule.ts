import type { StageGraph } from "../../stages/stage-graph.ts";
import { lexWord } from "../../syntax/word-lexer.ts";
import { lineAt, type SourceText } from "../../text/source-text.ts";
import type { Span } from "../../text/span.ts";
import { defineRule, type FixProposal } from "../rule.ts";
import { inCase, letterCase, typedKeyword } from "../shared/typed-keyword.ts";
import { reasonOf, type UndefinedVariable, undefinedVariables } from "../shared/undefined-variables.ts";
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
  *check({ stages, syntax }) {
    const told = new Set<number>();
    for (const variable of undefinedVariables(stages)) {
      const { name, span, word } = variable;
      const { reason, suggestion } = reasonOf(variable, stages);
      if (reason === "guarded" || reason === "base-image") continue;
      if (word.heredoc !== undefined && reason === "nothing") {
        // One finding for a body: where one variable is meant for someone else, all are.
        if (told.has(word.heredoc.contentSpan.start)) continue;
        told.add(word.heredoc.contentSpan.start);
        const { name: delimiter } = word.heredoc;
        yield { span, message: "heredoc", params: { name, delimiter }, fix: quoteFix(variable, syntax.source, stages) };
      } else if (suggestion !== undefined) {
        const edits = [{ span, text: suggestion }];
        yield { span, message: "misspelt", params: { name, suggestion }, fix: { safety: "unsafe", title: "rename", edits } };
      } else if (reason === "global" || reason === "platform") {
        yield { span, message: reason, params: { name }, fix: argFix(variable, syntax.source) };
      } else yield { span, message: "nothing", params: { name } };
    }
  },
});

/** Declares the variable on a line of its own, above the comments that belong to the instruction. */
function argFix({ instruction, name }: UndefinedVariable, source: SourceText): FixProposal {
  let line = lineAt(source, instruction.span.start);
  for (const comment of instruction.commentsAbove.toReversed()) {
    if (comment.insideInstruction || lineAt(source, comment.span.start) !== line - 1) break;
    line--;
  }
  const start = source.lineStarts[line]!;
  const keyword = inCase("ARG", letterCase(typedKeyword(instruction)) ?? "upper");
  return { safety: "unsafe", title: "declare", edits: [{ span: { start, end: start }, text: `${keyword} ${name}\n` }] };
}

/** Quotes the delimiter, where nothing in the body is a variable of the build. */
function quoteFix({ word, stage, position }: UndefinedVariable, source: SourceText, graph: StageGraph): FixProposal | undefined {
  const { heredoc } = word;
  if (heredoc === undefined) return undefined;
  const { references } = lexWord(word.text, () => "", word.options);
  const meant = ({ name }: { readonly name: string }): boolean =>
    stage.scope.lookup(name, position) !== undefined || graph.globalScope.lookup(name, Number.POSITIVE_INFINITY) !== undefined;
  if (references.some(meant)) return undefined;
  const marker = source.text.slice(heredoc.markerSpan.start, heredoc.markerSpan.end);
  if (!marker.endsWith(heredoc.name)) return undefined;
  const name: Span = { start: heredoc.markerSpan.end - heredoc.name.length, end: heredoc.markerSpan.end };
  return { safety: "unsafe", title: "quote", edits: [{ span: name, text: `'${heredoc.name}'` }] };
}
