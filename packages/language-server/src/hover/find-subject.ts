import type { Instruction, LazyAnalysis, Span, Word } from "@plimsoll/core";
import { namedPackages, readSuppressions, type RunScript, toKeyword } from "@plimsoll/core/editor";
import { tokensOfInstruction } from "../tokens/collect-tokens.ts";
import type { Subject } from "./subject.ts";

/** What stands at an offset; at the end of a word, that word. Costs the logarithm of the file plus the instruction that is there. */
export function findSubject(analysis: LazyAnalysis, offset: number): Subject | undefined {
  const here = subjectAt(analysis, offset);
  if (here !== undefined || offset === 0) return here;
  const before = subjectAt(analysis, offset - 1);
  return before?.span.end === offset ? before : undefined;
}

function subjectAt(analysis: LazyAnalysis, offset: number): Subject | undefined {
  const outer = instructionAt(analysis.instructions, offset);
  if (outer === undefined || analysis.syntax.comments.some(({ span }) => holds(span, offset))) {
    return ruleAt(analysis, offset) ?? directiveAt(analysis, offset);
  }
  const isInner = outer.kind === "onbuild" && offset >= outer.instruction.keywordSpan.start;
  return inInstruction(analysis, isInner ? outer.instruction : outer, offset);
}

function directiveAt({ syntax }: LazyAnalysis, offset: number): Subject | undefined {
  const found = syntax.directives.all.find(({ span }) => holds(span, offset));
  return found && { kind: "directive", name: found.name, span: found.span };
}

function ruleAt({ syntax, instructions, input }: LazyAnalysis, offset: number): Subject | undefined {
  const { all } = readSuppressions(syntax, instructions, input.build?.buildArgs?.["BUILDKIT_DOCKERFILE_CHECK"]);
  for (const { ids } of all) {
    for (const { text, span } of ids) if (holds(span, offset) && text !== "all") return { kind: "rule", id: text, span };
  }
  return undefined;
}

function inInstruction(analysis: LazyAnalysis, instruction: Instruction, offset: number): Subject | undefined {
  const keyword = toKeyword(instruction.keyword);
  if (keyword !== undefined && holds(instruction.keywordSpan, offset)) {
    return { kind: "keyword", keyword, instruction, span: instruction.keywordSpan };
  }
  return (
    variableAt(analysis, instruction, offset) ??
    edgeAt(analysis, instruction, offset) ??
    flagAt(instruction, offset) ??
    wordAt(instruction, offset) ??
    inScript(scriptOf(analysis, instruction), offset)
  );
}

function variableAt(analysis: LazyAnalysis, instruction: Instruction, offset: number): Subject | undefined {
  const token = tokensOfInstruction(analysis, instruction, scriptOf(analysis, instruction)).find((one) => holds(one, offset));
  if (token?.type !== "variable") return undefined;
  const raw = analysis.text.slice(token.start, token.end);
  const name = /^\$?\{?[!#]?([A-Za-z_][A-Za-z0-9_]*)/.exec(raw)?.[1];
  if (name === undefined) return undefined;
  return { kind: "variable", name, instruction, declared: !raw.startsWith("$"), span: token };
}

/** A name that means a stage or an image, wherever one may stand. */
function edgeAt({ stages }: LazyAnalysis, instruction: Instruction, offset: number): Subject | undefined {
  const stage = stages.stages[stages.places.get(instruction)?.stage ?? -1];
  if (instruction.kind === "from" && instruction.name !== undefined && holds(instruction.name.span, offset)) {
    return stage && { kind: "stage", index: stage.index, span: instruction.name.span };
  }
  const edge = stage?.edges.find((one) => one.instruction === instruction && holds(one.span, offset));
  if (edge === undefined) return undefined;
  const { target, span } = edge;
  if (target.kind === "stage") return { kind: "stage", index: target.index, span };
  return target.kind === "image" ? { kind: "image", name: target.text, instruction, span } : undefined;
}

function flagAt(instruction: Instruction, offset: number): Subject | undefined {
  const flag = instruction.flags.find(({ span }) => holds(span, offset));
  const keyword = toKeyword(instruction.keyword);
  if (flag === undefined || keyword === undefined) return undefined;
  const mount = instruction.kind === "run" ? instruction.mounts.find((one) => one.flag === flag) : undefined;
  const option = mount?.options.find(({ span }) => holds(span, offset));
  if (mount !== undefined && option !== undefined) return { kind: "mount", mount, option, span: option.span };
  // Behind ONBUILD it belongs to no stage of this file, so that no stage has it as an edge.
  if (instruction.trigger && flag.name === "from" && flag.value !== undefined && holds(flag.valueSpan, offset)) {
    return { kind: "image", name: flag.value, instruction, span: flag.valueSpan };
  }
  return { kind: "flag", keyword, flag, span: flag.span };
}

function wordAt(instruction: Instruction, offset: number): Subject | undefined {
  for (const heredoc of instruction.heredocs) {
    const span = [heredoc.markerSpan, heredoc.terminatorSpan].find((one) => holds(one, offset));
    if (span !== undefined) return { kind: "heredoc", heredoc, instruction, span };
  }
  if (instruction.kind === "from" && instruction.as !== undefined && holds(instruction.as.span, offset)) {
    return { kind: "keyword", keyword: "FROM", instruction, span: instruction.as.span };
  }
  if (instruction.kind === "healthcheck" && holds(instruction.type.span, offset)) {
    return { kind: "keyword", keyword: "HEALTHCHECK", instruction, span: instruction.type.span };
  }
  const word = valuesOf(instruction).find(({ span }) => holds(span, offset));
  return word && { kind: "value", instruction, word, span: word.span };
}

/** The words that mean something by themselves. */
function valuesOf(instruction: Instruction): readonly Word[] {
  switch (instruction.kind) {
    case "expose":
      return instruction.ports;
    case "user":
    case "workdir":
    case "stopsignal":
      return [instruction.value];
    case "copy":
    case "add":
      return [instruction.destination];
    default:
      return [];
  }
}

function inScript(script: RunScript | undefined, offset: number): Subject | undefined {
  // What is innermost comes last: a command in a substitution stands behind the one around it.
  const command = script?.script.commands.findLast(({ span }) => holds(span, offset));
  if (command === undefined) return undefined;
  const { name, nameSpan } = command;
  if (name !== undefined && holds(nameSpan, offset)) return { kind: "command", name, span: nameSpan };
  const word = namedPackages(command).find(({ span }) => holds(span, offset));
  return word && { kind: "package", word, command, span: word.span };
}

function scriptOf({ scripts }: LazyAnalysis, instruction: Instruction): RunScript | undefined {
  return scripts.find((one) => one.instruction === instruction);
}

function instructionAt(instructions: readonly Instruction[], offset: number): Instruction | undefined {
  let low = 0;
  let high = instructions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (instructions[middle]!.span.start <= offset) low = middle + 1;
    else high = middle;
  }
  const found = instructions[low - 1];
  return found !== undefined && offset < found.span.end ? found : undefined;
}

function holds({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset < end;
}
