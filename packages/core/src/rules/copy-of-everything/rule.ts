import { defineRule, type FindingsOf } from "../rule.ts";
import { text } from "./text.ts";

export const copyOfEverything = defineRule({
  id: "copy-of-everything",
  since: "0.1.0",
  category: "correctness",
  severity: "info",
  profiles: ["recommended", "strict", "beginner"],
  needs: "plan",
  sources: [{ tool: "droast", id: "DF007", relation: "same" }],
  text,
  examples: [
    {
      bad: `FROM eclipse-temurin:21
ARG JAR_FILE
COPY $JAR_FILE /app.jar
     ^^^^^^^^^ empty
`,
      good: `FROM eclipse-temurin:21
ARG JAR_FILE=target/app.jar
COPY $JAR_FILE /app.jar
COPY . /src
`,
    },
    {
      bad: `FROM scratch
ARG DIR
ADD --chown=1000 ["a", \\
    "\${DIR}/", "/srv/"]
    ^^^^^^^^^ empty
`,
      good: `FROM alpine:3.22
ARG DIR
COPY \${DIR:-src}/ /srv/
COPY $FROM_BASE_IMAGE /srv/
`,
    },
  ],
  check({ plan }) {
    const findings: FindingsOf<typeof text> = [];
    for (const { selection, triggered } of plan.steps) {
      if (triggered || selection === undefined) continue;
      for (const selected of selection.sources) {
        const written = selected.source.word.value;
        if (selected.kind !== "context" || !written.includes("$") || !/^[./]*$/.test(selected.pattern)) continue;
        findings.push({ span: selected.span, message: "empty", params: { source: written } });
      }
    }
    return findings;
  },
});
