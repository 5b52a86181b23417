import { defineRule, type FindingsOf } from "../rule.ts";
import { keyValueEdits } from "../shared/key-value-edits.ts";
import { text } from "./text.ts";

export const legacyKeyValue = defineRule({
  id: "legacy-key-value",
  since: "0.1.0",
  category: "clarity",
  severity: "style",
  profiles: ["strict", "beginner"],
  needs: "instructions",
  sources: [{ tool: "buildkit", id: "LegacyKeyValueFormat", relation: "same" }],
  text,
  examples: [
    {
      bad: `FROM alpine:3.22
ENV APP_HOME /srv/app
    ^^^^^^^^^^^^^^^^^ legacy
LABEL description  A small "server" for $USER's files
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ legacy
`,
      good: `FROM alpine:3.22
ENV APP_HOME=/srv/app
LABEL description="A small server"
`,
      fixed: `FROM alpine:3.22
ENV APP_HOME=/srv/app
LABEL description  A small "server" for $USER's files
`,
    },
    {
      bad: `FROM alpine:3.22
ENV JAVA_OPTS -Xmx1g \\
    ^^^^^^^^^~ legacy
    # for the heap dump
    -XX:+HeapDumpOnOutOfMemoryError "$EXTRA"
ENV PATH\\
    ^^^^~ legacy
    /opt/bin:$PATH
ENV GREETING hello world
    ^^^^^^^^^^^^^^^^^^^^ legacy
`,
      good: `FROM alpine:3.22
ONBUILD ENV GREETING="hello world"
`,
      fixed: `FROM alpine:3.22
ENV JAVA_OPTS="-Xmx1g \\
    # for the heap dump
    -XX:+HeapDumpOnOutOfMemoryError $EXTRA"
ENV PATH\\
=/opt/bin:$PATH
ENV GREETING="hello world"
`,
    },
  ],
  check({ instructions, syntax }) {
    const findings: FindingsOf<typeof text> = [];
    for (const instruction of instructions) {
      if (instruction.kind !== "env" && instruction.kind !== "label") continue;
      const [pair] = instruction.pairs;
      if (pair === undefined || pair.separator === "=") continue;
      const span = { start: pair.key.span.start, end: pair.value.span.end };
      const params = { keyword: instruction.keyword, key: pair.key.value };
      const edits = keyValueEdits(instruction, pair, syntax.directives.escape);
      findings.push({ span, message: "legacy", params, fix: edits && { safety: "safe", edits } });
    }
    return findings;
  },
});
