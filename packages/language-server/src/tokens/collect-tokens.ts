import type { Comment, Instruction, LazyAnalysis } from "@plimsoll/core";
import { isPosixLike, type RunScript, spanIn } from "@plimsoll/core/editor";
import { flattenTokens } from "./flatten-tokens.ts";
import { paintInstruction, type StageReferences } from "./paint-instruction.ts";
import { paintScript } from "./paint-script.ts";
import type { Token } from "./token.ts";
import { TokenPainter } from "./token-painter.ts";

/** What every piece of a Dockerfile is, scripts included, in the order of the text; none of them overlap. */
export function collectTokens(analysis: LazyAnalysis): readonly Token[] {
  const { syntax, instructions, scripts } = analysis;
  const stageSpans = stageReferences(analysis);
  const runners = new Map(scripts.map((script) => [script.instruction as Instruction, script]));
  const { comments } = syntax;
  const tokens: Token[] = [];
  let comment = 0;
  const addComments = (end: number): void => {
    for (; comment < comments.length && comments[comment]!.span.start < end; comment++)
      tokens.push(commentToken(comments[comment]!));
  };
  addComments(instructions[0]?.span.start ?? Number.POSITIVE_INFINITY);
  const directives = tokensOfDirectives(analysis);
  // A directive that stands there twice is a comment among the others.
  const head = directives.length === 0 ? [] : flattenTokens([...directives, ...tokens.splice(0)]);
  for (const token of head) tokens.push(token);
  for (const instruction of instructions) {
    addComments(instruction.span.start);
    const inner = instruction.kind === "onbuild" ? instruction.instruction : instruction;
    const own = placedTokens(analysis, instruction, runners.get(inner), stageSpans);
    const first = comment;
    while (comment < comments.length && comments[comment]!.span.start < instruction.span.end) comment++;
    const all = first === comment ? own : flattenTokens([...comments.slice(first, comment).map(commentToken), ...own]);
    for (const token of all) tokens.push(token);
  }
  addComments(Number.POSITIVE_INFINITY);
  return tokens;
}

function tokensOfDirectives({ text, syntax: { directives } }: LazyAnalysis): readonly Token[] {
  const painter = new TokenPainter(text, directives.escape);
  for (const { span, nameSpan, valueSpan } of directives.all) {
    painter.span(span, "comment");
    painter.span(nameSpan, "macro");
    painter.span(valueSpan, "string");
  }
  return painter.tokens;
}

function commentToken({ span: { start, end } }: Comment): Token {
  return { start, end, type: "comment", modifiers: none };
}

const none: readonly never[] = [];

/** Those of one instruction alone. `script`: the one that it runs. */
export function tokensOfInstruction(
  analysis: LazyAnalysis,
  instruction: Instruction,
  script: RunScript | undefined,
): readonly Token[] {
  return placedTokens(analysis, instruction, script, new Map());
}

interface KeptTokens {
  /** The text that was read as a script. */
  readonly script: string | undefined;
  /** Where names of stages were, counted from the start of the instruction. */
  readonly stages: readonly number[];
  /** Their offsets count from there too. */
  readonly tokens: readonly Token[];
}

// Whatever the version of the text, an instruction that was not touched has the same tokens somewhere else.
const known = new WeakMap<Instruction, KeptTokens>();

function placedTokens(
  { text, syntax }: LazyAnalysis,
  instruction: Instruction,
  runner: RunScript | undefined,
  stageSpans: StageReferences,
): readonly Token[] {
  const { start: from } = instruction.span;
  const script = runner !== undefined && isShellText(runner) ? runner.script.text : undefined;
  const named = stageSpans.get(instruction.kind === "onbuild" ? instruction.instruction : instruction);
  const stages = named === undefined ? none : [...named].map((start) => start - from);
  let kept = known.get(instruction);
  if (kept === undefined || kept.script !== script?.text || !isSameList(kept.stages, stages)) {
    const painter = new TokenPainter(text, syntax.directives.escape);
    paintInstruction(painter, instruction, stageSpans);
    if (script !== undefined) paintScript(painter, script);
    kept = { script: script?.text, stages, tokens: moved(flattenTokens(painter.tokens), -from) };
    known.set(instruction, kept);
  }
  return moved(kept.tokens, from);
}

function moved(tokens: readonly Token[], by: number): readonly Token[] {
  return tokens.map(({ start, end, type, modifiers }) => ({ start: start + by, end: end + by, type, modifiers }));
}

function isSameList(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((number, index) => number === other[index]);
}

/** By the instruction: where it names a stage and not an image. */
function stageReferences({ stages }: LazyAnalysis): StageReferences {
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
