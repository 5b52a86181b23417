import type { Instruction, LabelInstruction } from "../../instructions/instruction.ts";
import type { TextEdit } from "../../text/edit.ts";
import type { SourceText } from "../../text/source-text.ts";
import { defineRule, type FindingsOf } from "../rule.ts";
import { lineBreakOf } from "../shared/insert-line.ts";
import { text } from "./text.ts";

export const ungroupedLabels = defineRule({
  id: "ungrouped-labels",
  since: "0.1.0",
  category: "clarity",
  severity: "style",
  profiles: ["strict"],
  needs: "stages",
  sources: [{ tool: "tally", id: "tally/labels/prefer-grouped", relation: "same" }],
  text,
  examples: [
    {
      bad: `FROM alpine:3.22
LABEL a=1
^^^^^ ungrouped
LABEL b="2 3"
LABEL c=4
`,
      good: `FROM alpine:3.22
LABEL a=1
LABEL b=2
`,
      fixed: `FROM alpine:3.22
LABEL a=1 \\
      b="2 3" \\
      c=4
`,
    },
    {
      bad: `FROM alpine:3.22
label a=1 \\
^^^^^ ungrouped
      b=2
label c=3
`,
      good: `FROM alpine:3.22
LABEL a=1 b=2
# why
LABEL c=3
LABEL d 4
`,
      fixed: `FROM alpine:3.22
label a=1 \\
      b=2 \\
      c=3
`,
    },
  ],
  check({ syntax, stages }) {
    const findings: FindingsOf<typeof text> = [];
    for (const { instructions } of stages.stages) {
      for (let index = 0; index < instructions.length; index++) {
        const group = groupAt(syntax.source, instructions, index);
        const [first] = group;
        if (first === undefined) continue;
        index += group.length - 1;
        const count = group.reduce((sum, { pairs }) => sum + pairs.length, 0);
        if (group.length < 2 || count < 3) continue;
        const fix = { safety: "safe" as const, edits: joinEdits(syntax.source, group, stages.escape) };
        findings.push({ span: first.keywordSpan, message: "ungrouped", params: { count: group.length }, fix });
      }
    }
    return findings;
  },
});

/** LABEL instructions one below the other, with nothing but line breaks between them. */
function groupAt(source: SourceText, instructions: readonly Instruction[], from: number): readonly LabelInstruction[] {
  const group: LabelInstruction[] = [];
  for (let index = from; index < instructions.length; index++) {
    const instruction = instructions[index];
    if (instruction?.kind !== "label" || instruction.pairs.some(({ separator }) => separator !== "=")) break;
    const above = group.at(-1);
    if (above !== undefined && !/^[ \t]*\r?\n[ \t]*$/.test(source.text.slice(above.argumentsSpan.end, instruction.span.start)))
      break;
    group.push(instruction);
  }
  return group;
}

function joinEdits(source: SourceText, group: readonly LabelInstruction[], escape: string): readonly TextEdit[] {
  const lineBreak = lineBreakOf(source);
  return group.slice(1).map((instruction, index): TextEdit => {
    const above = group[index]?.argumentsSpan.end ?? instruction.span.start;
    return { span: { start: above, end: instruction.argumentsSpan.start }, text: ` ${escape}${lineBreak}      ` };
  });
}
