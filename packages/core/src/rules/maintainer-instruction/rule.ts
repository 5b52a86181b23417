import type { Instruction, MaintainerInstruction } from "../../instructions/instruction.ts";
import { toSourceOffset } from "../../syntax/logical-text.ts";
import { lexWord } from "../../syntax/word-lexer.ts";
import type { TextEdit } from "../../text/edit.ts";
import { defineRule, type FixProposal, type FindingsOf } from "../rule.ts";
import { inCase, letterCase, typedKeyword } from "../shared/typed-keyword.ts";
import { text } from "./text.ts";

const authors = "org.opencontainers.image.authors";

export const maintainerInstruction = defineRule({
  id: "maintainer-instruction",
  since: "0.1.0",
  category: "clarity",
  severity: "info",
  profiles: ["strict", "beginner"],
  needs: "instructions",
  sources: [
    { tool: "buildkit", id: "MaintainerDeprecated", relation: "same" },
    { tool: "hadolint", id: "DL4000", relation: "same" },
    { tool: "trivy", id: "DS-0022", relation: "same" },
    { tool: "checkov", id: "CKV_DOCKER_6", relation: "same" },
    { tool: "semgrep", id: "maintainer-is-deprecated", relation: "same" },
    { tool: "sonar", id: "S6586", relation: "same" },
    { tool: "droast", id: "DF019", relation: "same" },
  ],
  text,
  examples: [
    {
      bad: `FROM alpine:3.22
MAINTAINER Jane Doe <jane@example.com>
^^^^^^^^^^ deprecated
`,
      good: `FROM alpine:3.22
LABEL org.opencontainers.image.authors="Jane Doe <jane@example.com>"
`,
      fixed: `FROM alpine:3.22
LABEL org.opencontainers.image.authors="Jane Doe <jane@example.com>"
`,
    },
    {
      bad: `FROM alpine:3.22
maintainer "The \\
^^^^^^^^^^ deprecated
  # of all trades
  \\"A\\" team", for $5 a day
`,
      good: `FROM alpine:3.22
LABEL maintainer="jane@example.com"
`,
      fixed: `FROM alpine:3.22
label org.opencontainers.image.authors="\\"The \\
  # of all trades
  \\\\\\"A\\\\\\" team\\", for \\$5 a day"
`,
    },
  ],
  check({ instructions, syntax }) {
    const findings: FindingsOf<typeof text> = [];
    const stageOfLabel = labelledStages(instructions);
    let stage = 0;
    for (const instruction of instructions) {
      if (instruction.keyword === "FROM") stage++;
      if (instruction.keyword !== "MAINTAINER") continue;
      const fixable = instruction.kind === "maintainer" && stage > 0 && !stageOfLabel.has(stage);
      const fix = fixable ? labelFix(instruction, syntax.directives.escape) : undefined;
      findings.push({ span: instruction.keywordSpan, message: "deprecated", fix });
    }
    return findings;
  },
});

/** Stages (1-based) that set the label already: a second one above or below it would compete with it. */
function labelledStages(instructions: readonly Instruction[]): ReadonlySet<number> {
  const found = new Set<number>();
  let stage = 0;
  for (const instruction of instructions) {
    if (instruction.keyword === "FROM") stage++;
    if (instruction.kind === "label" && instruction.pairs.some(({ key }) => key.value === authors)) found.add(stage);
  }
  return found;
}

/** MAINTAINER takes its text as it stands; in a LABEL quotes, variables and escapes have a meaning, so that they are escaped. */
function labelFix(instruction: MaintainerInstruction, escape: string): FixProposal | undefined {
  const { value, at, span } = instruction.value;
  const keyword = inCase("LABEL", letterCase(typedKeyword(instruction)) ?? "upper");
  const edits: TextEdit[] = [{ span: instruction.keywordSpan, text: keyword }];
  const quoted = /^"[^"$]*"$/.test(value) || /^'[^'$]*'$/.test(value);
  const opening = `${authors}=${quoted ? "" : '"'}`;
  edits.push({ span: { start: span.start, end: span.start }, text: opening });
  let label = opening.slice(authors.length + 1);
  for (let index = 0; index < value.length; index++) {
    const character = value[index]!;
    const escaped = character === escape || (!quoted && (character === '"' || character === "$"));
    label += escaped ? escape + character : character;
    if (!escaped) continue;
    const offset = toSourceOffset(instruction.line, at + index);
    // At the start two insertions would meet.
    if (index === 0) edits[1] = { span: { start: offset, end: offset }, text: opening + escape };
    else edits.push({ span: { start: offset, end: offset }, text: escape });
  }
  if (!quoted) edits.push({ span: { start: span.end, end: span.end }, text: '"' });
  if (!quoted) label += '"';
  const wanted = quoted ? value.slice(1, -1) : value;
  return lexWord(label, () => undefined, { escape }).result === wanted ? { safety: "safe", edits } : undefined;
}
