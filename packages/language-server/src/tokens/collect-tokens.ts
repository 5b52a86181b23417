import type { Instruction, LazyAnalysis } from "@plimsoll/core";
import { isPosixLike, type RunScript, spanIn } from "@plimsoll/core/editor";
import { flattenTokens } from "./flatten-tokens.ts";
import { paintInstruction } from "./paint-instruction.ts";
import { paintScript } from "./paint-script.ts";
import type { Token } from "./token.ts";
import { TokenPainter } from "./token-painter.ts";

/** What every piece of a Dockerfile is, scripts included, in the order of the text; none of them overlap. */
export function collectTokens(analysis: LazyAnalysis): readonly Token[] {
  const { syntax, instructions, scripts } = analysis;
  const painter = new TokenPainter(analysis.text, syntax.directives.escape);
  for (const { span, nameSpan, valueSpan } of syntax.directives.all) {
    painter.span(span, "comment");
    painter.span(nameSpan, "macro");
    painter.span(valueSpan, "string");
  }
  for (const { span } of syntax.comments) painter.span(span, "comment");
  const stageSpans = stageReferences(analysis);
  for (const instruction of instructions) paintInstruction(painter, instruction, stageSpans);
  for (const script of scripts) if (isShellText(script)) paintScript(painter, script.script.text);
  return flattenTokens(painter.tokens);
}

// Not by the instruction alone, which another version of the text may have somewhere else.
const known = new WeakMap<LazyAnalysis, Map<Instruction, readonly Token[]>>();

/** Those of one instruction alone; kept with the analysis. `script`: the one that it runs. */
export function tokensOfInstruction(
  analysis: LazyAnalysis,
  instruction: Instruction,
  script: RunScript | undefined,
): readonly Token[] {
  const { text, syntax } = analysis;
  const found = known.get(analysis) ?? new Map<Instruction, readonly Token[]>();
  known.set(analysis, found);
  const before = found.get(instruction);
  if (before !== undefined) return before;
  const painter = new TokenPainter(text, syntax.directives.escape);
  paintInstruction(painter, instruction, new Map());
  if (script !== undefined && isShellText(script)) paintScript(painter, script.script.text);
  const tokens = flattenTokens(painter.tokens);
  found.set(instruction, tokens);
  return tokens;
}

/** By the instruction: where it names a stage and not an image. */
function stageReferences({ stages }: LazyAnalysis): ReadonlyMap<Instruction, ReadonlySet<number>> {
  const found = new Map<Instruction, Set<number>>();
  for (const stage of stages.stages) {
    for (const { instruction, span, target } of stage.edges) {
      // A stage that must not be named here is one all the same.
      const isStage = target.kind === "stage" || (target.kind === "invalid" && target.reason.endsWith("-stage"));
      if (!isStage) continue;
      const known = found.get(instruction);
      if (known === undefined) found.set(instruction, new Set([span.start]));
      else known.add(span.start);
    }
  }
  return found;
}

/** Whether a shell reads the text, and not a program its words (`["bash", "run.sh"]`). */
function isShellText({ instruction, script }: RunScript): boolean {
  if (!isPosixLike(script.dialect)) return false;
  const { command } = instruction;
  if (command.form !== "exec") return true;
  const first = command.words[0];
  return first !== undefined && spanIn(script.text, 0, 0).start > first.span.start;
}
