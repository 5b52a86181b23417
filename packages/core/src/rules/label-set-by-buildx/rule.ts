import { defineRule, type FindingsOf } from "../rule.ts";
import { pairRemoval, plainKey } from "../shared/pair-removal.ts";
import { targetImage } from "../shared/target-image.ts";
import { text } from "./text.ts";

export const labelSetByBuildx = defineRule({
  id: "label-set-by-buildx",
  since: "0.1.0",
  category: "clarity",
  severity: "info",
  profiles: ["strict"],
  needs: "stages",
  sources: [{ tool: "tally", id: "tally/labels/no-buildx-git-overlap", relation: "narrower" }],
  options: {
    "git-labels": {
      type: "boolean",
      default: false,
      text: {
        en: "Whether builds run with `BUILDX_GIT_LABELS`. Without it the rule does nothing.",
        ko: "빌드할 때 `BUILDX_GIT_LABELS` 환경 변수를 쓰는지 여부입니다. 정하지 않으면 이 규칙은 아무것도 지적하지 않습니다.",
      },
    },
  },
  text,
  examples: [
    {
      bad: `FROM alpine:3.22
LABEL org.opencontainers.image.revision=1a2b3c
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ overlap
`,
      good: `FROM alpine:3.22
LABEL org.opencontainers.image.title=x
`,
      fixed: `FROM alpine:3.22
`,
      options: { "git-labels": true },
    },
    {
      bad: `FROM alpine:3.22
LABEL a=1 \\
      "org.opencontainers.image.source"=https://example.com/a
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ overlap
`,
      good: `FROM alpine:3.22 AS build
LABEL org.opencontainers.image.source=x
FROM alpine:3.22
`,
      fixed: `FROM alpine:3.22
LABEL a=1
`,
      options: { "git-labels": true },
    },
  ],
  check({ syntax, stages, options }) {
    const findings: FindingsOf<typeof text> = [];
    if (options["git-labels"] !== true) return findings;
    for (const index of targetImage(stages)?.stages ?? []) {
      for (const instruction of stages.stages[index]?.instructions ?? []) {
        if (instruction.kind !== "label") continue;
        for (const [at, { key: word }] of instruction.pairs.entries()) {
          const key = plainKey(word.value);
          if (key === undefined || !gitLabels.has(key)) continue;
          const edits = pairRemoval(syntax.source, instruction, at);
          findings.push({ span: word.span, message: "overlap", params: { key }, fix: edits && { safety: "unsafe", edits } });
        }
      }
    }
    return findings;
  },
});

/** What buildx adds (build/git.go). */
const gitLabels: ReadonlySet<string> = new Set([
  "org.opencontainers.image.revision",
  "org.opencontainers.image.source",
  "com.docker.image.source.entrypoint",
]);
