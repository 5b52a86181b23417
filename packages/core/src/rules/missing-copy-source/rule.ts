import { defineRule, type FindingsOf } from "../rule.ts";
import { text } from "./text.ts";

export const missingCopySource = defineRule({
  id: "missing-copy-source",
  since: "0.1.0",
  category: "correctness",
  severity: "warning",
  profiles: ["recommended", "strict", "beginner"],
  needs: "plan",
  sources: [],
  text,
  examples: [
    {
      bad: `FROM node:22
COPY package.json packge-lock.json ./
                  ^^^^^^^^^^^^^^^^ missing
COPY https://example.com/tool /usr/local/bin/
     ^^^^^^^^^^^^^^^^^^^^^^^^ remote
`,
      good: `FROM node:22 AS build
COPY package.json package-lock.json ./
ADD https://example.com/tool /usr/local/bin/
FROM node:22
COPY --from=build /app/dist /app
`,
      context: { "package.json": "{}", "package-lock.json": "{}" },
    },
    {
      bad: `FROM eclipse-temurin:21
ARG JAR=build/app.jar
COPY --chown=1000 \\
  "$JAR" /app.jar
  ^^^^^^ missing
ADD target/*.jar /lib/
    ^^^^^^^^^^^^ missing
COPY src/*.jar /lib/
     ^^^^^^^^^ nothing
COPY *.jar /lib/
     ^^^^^ nothing
`,
      good: `FROM eclipse-temurin:21
ARG JAR=src/Main.java
COPY $JAR ../src/Main.java /src/
COPY sr[a-c] /src/
`,
      context: { "src/Main.java": "class Main {}\n" },
    },
  ],
  check({ plan }) {
    const findings: FindingsOf<typeof text> = [];
    for (const { instruction, selection, triggered } of plan.steps) {
      // The text of a trigger stands in another stage, where it may well find what it copies.
      if (triggered || selection === undefined) continue;
      for (const source of selection.sources) {
        const { span } = source;
        if (source.kind === "http" || source.kind === "git") {
          if (instruction.kind === "copy") findings.push({ span, message: "remote", params: { source: source.text } });
          continue;
        }
        if (source.kind !== "context" || source.selected === undefined) continue;
        const { outcome, ignored } = source.selected;
        // What the ignore file leaves out is another rule's matter.
        if (ignored.length > 0) continue;
        if (outcome.kind === "missing" && outcome.because === "absent") {
          findings.push({ span, message: "missing", params: { path: outcome.path } });
        } else if (outcome.kind === "no-match" || (outcome.kind === "missing" && outcome.because === "not-sent")) {
          findings.push({ span, message: "nothing", params: { pattern: source.pattern } });
        }
      }
    }
    return findings;
  },
});
