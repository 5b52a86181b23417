import { defineRule, type FixProposal, type FindingsOf } from "../rule.ts";
import { expandedValue } from "../shared/expanded-value.ts";
import { pairRemoval, plainKey } from "../shared/pair-removal.ts";
import { targetImage } from "../shared/target-image.ts";
import { text } from "./text.ts";

const label = "org.opencontainers.image.base.digest";

export const staleBaseDigestLabel = defineRule({
  id: "stale-base-digest-label",
  since: "0.1.0",
  category: "correctness",
  severity: "warning",
  profiles: ["strict"],
  needs: "stages",
  sources: [{ tool: "tally", id: "tally/labels/no-stale-base-digest", relation: "same" }],
  mentions: ["base.digest"],
  text,
  examples: [
    {
      bad: `FROM alpine:3.22
LABEL org.opencontainers.image.base.digest="sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unpinned
`,
      good: `FROM alpine:3.22@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
LABEL org.opencontainers.image.base.digest="sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
`,
      fixed: `FROM alpine:3.22
`,
    },
    {
      bad: `FROM alpine@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef AS base
FROM base
LABEL org.opencontainers.image.base.digest=sha256:ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff
                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ other
`,
      good: `FROM alpine:3.22
ARG DIGEST
LABEL org.opencontainers.image.base.digest=$DIGEST
`,
      fixed: `FROM alpine@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef AS base
FROM base
LABEL org.opencontainers.image.base.digest=sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
`,
    },
  ],
  check({ syntax, stages }) {
    const findings: FindingsOf<typeof text> = [];
    const image = targetImage(stages);
    if (image?.lowest.base.kind !== "image") return findings;
    const { digest } = image.lowest.base.reference;
    for (const index of image.stages) {
      for (const instruction of stages.stages[index]?.instructions ?? []) {
        if (instruction.kind !== "label") continue;
        for (const [at, { key, value }] of instruction.pairs.entries()) {
          const given = plainKey(key.value) === label ? expandedValue(stages, instruction, value.value) : undefined;
          if (given === undefined || given === "" || given === digest) continue;
          const edits = digest === undefined ? pairRemoval(syntax.source, instruction, at) : [{ span: value.span, text: digest }];
          const fix: FixProposal | undefined = edits && {
            safety: "unsafe",
            edits,
            title: digest === undefined ? "remove" : "replace",
          };
          findings.push({ span: value.span, message: digest === undefined ? "unpinned" : "other", fix });
        }
      }
    }
    return findings;
  },
});
