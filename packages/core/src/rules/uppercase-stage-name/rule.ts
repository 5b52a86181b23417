import type { Stage } from "../../stages/stage-graph.ts";
import type { TextEdit } from "../../text/edit.ts";
import { goLowerCase } from "../../text/lower-case.ts";
import type { Span } from "../../text/span.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { text } from "./text.ts";

export const uppercaseStageName = defineRule({
  id: "uppercase-stage-name",
  since: "0.1.0",
  category: "clarity",
  severity: "style",
  profiles: ["strict"],
  needs: "stages",
  sources: [{ tool: "buildkit", id: "StageNameCasing", relation: "same" }],
  text,
  examples: [
    {
      bad: `FROM golang:1.25 AS Build
                    ^^^^^ uppercase
RUN go build -o /app .
FROM alpine:3.22
COPY --from=Build /app /app
`,
      good: `FROM golang:1.25 AS build
RUN go build -o /app .
FROM alpine:3.22
COPY --from=build /app /app
`,
      fixed: `FROM golang:1.25 AS build
RUN go build -o /app .
FROM alpine:3.22
COPY --from=build /app /app
`,
    },
    {
      bad: `FROM --platform=$BUILDPLATFORM \\
    node:22 AS \\
    nodeBase
    ^^^^^^^^ uppercase
FROM nodeBase AS test
RUN --mount=type=bind,from=nodeBase,source=/src,target=/src \\
    --mount=type=bind,target=/b,from=NODEBASE npm test
`,
      good: `FROM node:22 AS node_base
FROM node_base
`,
      fixed: `FROM --platform=$BUILDPLATFORM \\
    node:22 AS \\
    nodebase
FROM nodebase AS test
RUN --mount=type=bind,from=nodebase,source=/src,target=/src \\
    --mount=type=bind,target=/b,from=nodebase npm test
`,
    },
  ],
  check({ stages, syntax }) {
    const findings: FindingsOf<typeof text> = [];
    if (!stages.stages.some(isUppercase)) return findings;
    const references = referencesByStage(stages.stages, syntax.source.text);
    for (const stage of stages.stages) {
      const typed = stage.from.name;
      if (typed === undefined || !isUppercase(stage)) continue;
      const lower = goLowerCase(typed.value);
      const places = [typed.span, ...(references.get(stage.index) ?? [])];
      const edits = places.map((span): TextEdit => ({ span, text: lower }));
      findings.push({
        span: typed.span,
        message: "uppercase",
        params: { name: typed.value, lower },
        fix: { safety: "safe", edits },
      });
    }
    return findings;
  },
});

function isUppercase(stage: Stage): boolean {
  const name = stage.from.name?.value;
  return name !== undefined && name !== goLowerCase(name);
}

/** Where stages are named in another spelling than the one that BuildKit stores: stage index → places, each once. */
function referencesByStage(stages: readonly Stage[], text: string): ReadonlyMap<number, readonly Span[]> {
  const found = new Map<number, Span[]>();
  const seen = new Set<number>();
  const byName = new Map<string, number>();
  const note = (index: number, span: Span): void => {
    const name = stages[index]?.name;
    const typed = text.slice(span.start, span.end);
    if (name === undefined || typed === name || goLowerCase(typed) !== name || seen.has(span.start)) return;
    seen.add(span.start);
    const known = found.get(index);
    if (known === undefined) found.set(index, [span]);
    else known.push(span);
  };
  for (const stage of stages) {
    // `FROM Build` never finds a stage, since BuildKit compares letter by letter with the stored name; it is no image either.
    const meant = stage.base.kind === "invalid" ? byName.get(goLowerCase(stage.from.image.value)) : undefined;
    if (meant !== undefined) note(meant, stage.from.image.span);
    for (const { via, target, span } of stage.edges) if (via !== "from" && target.kind === "stage") note(target.index, span);
    if (stage.name !== undefined) byName.set(stage.name, stage.index);
  }
  return found;
}
