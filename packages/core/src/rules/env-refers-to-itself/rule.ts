import { ofKind } from "../../instructions/of-kind.ts";
import type { EnvInstruction } from "../../instructions/instruction.ts";
import type { Word } from "../../instructions/word.ts";
import { toSourceSpan } from "../../syntax/logical-text.ts";
import type { VariableReference } from "../../syntax/lex-result.ts";
import { lexWord } from "../../syntax/word-lexer.ts";
import type { Span } from "../../text/span.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { text } from "./text.ts";

export const envRefersToItself = defineRule({
  id: "env-refers-to-itself",
  since: "0.1.0",
  category: "correctness",
  severity: "error",
  profiles: ["recommended", "strict", "beginner"],
  needs: "stages",
  sources: [
    { tool: "hadolint", id: "DL3044", relation: "same" },
    { tool: "droast", id: "DF062", relation: "same" },
  ],
  mentions: ["$"],
  text,
  examples: [
    {
      bad: `FROM alpine:3.22
ENV APP_HOME=/srv/app \\
    APP_BIN=\${APP_HOME}/bin \\
            ^^^^^^^^^^^ same
    LOG='$APP_HOME/log'
`,
      good: `FROM alpine:3.22
ENV APP_HOME=/srv/app
ENV APP_HOME=/opt/app APP_BIN=$APP_HOME/bin PATH=/x:$PATH
`,
    },
    {
      bad: `FROM alpine:3.22
ENV A=1 B="x $A"
             ^^ same
`,
      good: `FROM alpine:3.22
ARG A=0
ENV A=1 B="x $A"
`,
    },
    {
      bad: `FROM alpine:3.22
ENV PATH=/opt/a:$PATH PATH=/opt/b:$PATH
                                  ^^^^^ lost
`,
      good: `FROM alpine:3.22
ENV PATH=/opt/a:$PATH
ENV PATH=/opt/b:$PATH
`,
    },
  ],
  check({ stages }) {
    const findings: FindingsOf<typeof text> = [];
    for (const { instructions, scope } of stages.stages) {
      for (const instruction of ofKind(instructions, "env")) {
        if (instruction.pairs.length < 2 || !instruction.line.text.includes("$")) continue;
        const position = stages.places.get(instruction)?.position ?? 0;
        const own = new Set(instruction.pairs.map(({ key }) => key.value));
        for (const { name, key, isSetBefore, span } of references(instruction, stages.escape)) {
          if (name === key && isSetBefore) findings.push({ span, message: "lost", params: { name } });
          // A variable that has a value already is used on purpose; a value that extends itself (PATH) too.
          if (name === key || !own.has(name) || scope.lookup(name, position) !== undefined) continue;
          findings.push({ span, message: "same", params: { name } });
        }
      }
    }
    return findings;
  },
});

interface Reference {
  readonly name: string;
  /** The variable whose value holds the reference. */
  readonly key: string;
  /** Whether an earlier pair of the same instruction sets that variable too. */
  readonly isSetBefore: boolean;
  readonly span: Span;
}

function references(instruction: EnvInstruction, escape: string): readonly Reference[] {
  const list: Reference[] = [];
  const before = new Set<string>();
  for (const { key, value } of instruction.pairs) {
    for (const reference of lexReferences(value, escape)) {
      const span = toSourceSpan(instruction.line, value.at + reference.start, value.at + reference.end);
      list.push({ name: reference.name, key: key.value, isSetBefore: before.has(key.value), span });
    }
    before.add(key.value);
  }
  return list;
}

function lexReferences(value: Word, escape: string): readonly VariableReference[] {
  return value.value.includes("$") ? lexWord(value.value, () => "", { escape }).references : [];
}
